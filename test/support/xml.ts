/** A strict reader of the XML that we write: every element closed in order, every attribute quoted, only known entities. @throws Error where it is not well-formed */
export function parseXml(xml: string): { readonly elements: readonly string[]; readonly attributes: readonly (readonly [string, string])[] } {
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  const elements: string[] = [];
  const attributes: [string, string][] = [];
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [whole, close, name = '', given = '', empty, text] = match;
    at += whole.length;
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text ?? given)) throw new Error(`unknown entity in ${whole.slice(0, 60)}`);
    if (text !== undefined) continue;
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes what is not open at ${at}`);
      continue;
    }
    elements.push(name);
    for (const [, key = '', value = ''] of given.matchAll(/([\w:-]+)="([^"]*)"/g)) attributes.push([key, value]);
    if (empty !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return { elements, attributes };
}
