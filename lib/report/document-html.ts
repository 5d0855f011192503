import type { Language } from '../values/text';
import { say } from '../values/speech';
import type { Block, Document, Inline, Line } from './document';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './document-style';
import { Markup, markup, type MarkupValue, NOTHING } from './markup';

/**
 * A document as one page: nothing is fetched, nothing runs, and a content security policy says so. It reads without a mouse,
 * in print, and by ear.
 */
export function htmlDocument(title: string, document: Document, language: Language): string {
  const sections = document.flatMap((part) => (part.type === 'heading' && part.level === 2 && part.id !== undefined ? [{ id: part.id, text: part.text }] : []));
  return `${markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${new Markup(PAGE_STYLE_HASH)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${say('본문으로 바로 가기', 'Skip to the content')[language]}</a>
${
  sections.length > 2 &&
  markup`<nav aria-label="${say('차례', 'Contents')[language]}"><ul>${sections.map(({ id, text }) => markup`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>
`
}<main id="content">
${document.map(block)}
</main>
</body>
</html>`}\n`;
}

function inline(piece: Inline): Markup {
  // Names may be written from right to left: isolated, they cannot disturb what stands around them.
  if (typeof piece === 'string') return RIGHT_TO_LEFT.test(piece) ? markup`<bdi>${piece}</bdi>` : markup`${piece}`;
  return 'code' in piece ? markup`<code>${piece.code}</code>` : markup`<strong>${piece.strong}</strong>`;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const line = (pieces: Line): MarkupValue => pieces.map(inline);

function block(part: Block): Markup {
  switch (part.type) {
    case 'heading':
      return heading(part);
    case 'paragraph':
      return markup`<p class="${part.tone ?? 'plain'}">${line(part.line)}</p>
`;
    case 'figures':
      return markup`<dl class="figures">${part.figures.map(({ label, value, tone }) => markup`<div class="${tone ?? 'plain'}"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
`;
    case 'table':
      return table(part);
    case 'facts':
      return markup`<dl class="facts">${part.facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${line(value)}</dd></div>`)}</dl>
`;
    case 'list': {
      const items = part.items.map((item) => markup`<li>${line(item)}</li>`);
      return part.ordered === true
        ? markup`<ol>${items}</ol>
`
        : markup`<ul>${items}</ul>
`;
    }
    case 'commands':
      return markup`<pre tabindex="0"><code>${part.lines.map((command, index) => [index > 0 && new Markup('\n'), command])}</code></pre>
`;
    case 'picture':
      return markup`<figure tabindex="0">${part.svg}</figure>
`;
  }
  return markup`<article class="card ${part.tone ?? 'plain'}"><h3>${part.title}${part.state !== undefined && markup` <span class="state">${part.state}</span>`}</h3>
${part.blocks.map(block)}</article>
`;
}

function heading({ level, text, id }: Extract<Block, { type: 'heading' }>): Markup {
  const at = id === undefined ? NOTHING : markup` id="${id}"`;
  if (level === 1)
    return markup`<h1${at}>${text}</h1>
`;
  return level === 2
    ? markup`<h2${at}>${text}</h2>
`
    : markup`<h3${at}>${text}</h3>
`;
}

/** Wide tables scroll in a region of their own, which the keyboard reaches. The first column names its row. */
function table({ caption, columns, rows }: Extract<Block, { type: 'table' }>): Markup {
  const style = (index: number): MarkupValue => columns[index]?.fit === 'short' && markup` class="short"`;
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title }, index) => markup`<th scope="col"${style(index)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => markup`<tr>${row.map((cell, index) => (index === 0 ? markup`<th scope="row"${style(index)}>${line(cell)}</th>` : markup`<td${style(index)}>${line(cell)}</td>`))}</tr>
`,
)}</tbody>
</table></div>
`;
}
