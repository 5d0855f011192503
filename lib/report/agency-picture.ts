import type { Language } from '../values/text';
import { say, shortDayText } from '../values/speech';
import type { AgencyReport } from './agency-report';
import { type Chip, PICTURE, pictureLayout, type PlaceBox, type Route, type SegmentBox } from './agency-picture-layout';
import { CLASS_INK, COPY_INK, fitted, FONT_STACK, INK, textWidth } from './drawing';
import { markup, type Markup } from './markup';
import { ROLE_NAME } from './words';

const KEY_ROW = 22;

/**
 * The agency's rooms, what stands in their networks, its own sites, and what runs between them; numbered lines are explained
 * below the picture. An `svg` element for a page, self-contained.
 */
export function tenancyPicture(report: AgencyReport, language: Language): Markup {
  const { places, zones, routes, height } = pictureLayout(report);
  const total = height + 14 + routes.length * KEY_ROW + (routes.length > 0 ? 14 : 0);
  const title = say(`${report.agency.name.ko}의 영역, 망, 연결`, `Zones, networks and links of ${report.agency.name.en}`)[language];
  const description = say(
    `${zones.length}개 영역에 ${report.entries.filter(({ parts }) => parts.length > 0).length}건이 있고 연결은 ${routes.length}개입니다.`,
    `${report.entries.filter(({ parts }) => parts.length > 0).length} items in ${zones.length} zones, with ${routes.length} connections.`,
  )[language];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${total}" role="img" aria-labelledby="picture-title picture-desc" lang="${language}" font-family="${FONT_STACK}" fill="${INK.text}">
<title id="picture-title">${title}</title>
<desc id="picture-desc">${description}</desc>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0l8 4l-8 4z" fill="${COPY_INK}"/></marker></defs>
${places.map((place) => ownPlace(place, language))}
${zones.map((zone) => zoneMarks(zone, language))}
${routes.map((route) => line(route))}
${routes.map((route) => badge(route.number, route.badge.x, route.badge.y, route.first.style))}
${routes.map((route, index) => explained(route, height + 30 + index * KEY_ROW, report, language))}
</svg>`;
}

const ownPlace = ({ x, y, width, height, title, lines }: PlaceBox, language: Language): Markup => markup`<g>
<title>${title[language]}</title>
<rect x="${x + 1}" y="${y}" width="${width - 2}" height="${height}" rx="6" fill="${INK.ground}" stroke="${INK.quiet}" stroke-width="1.2" stroke-dasharray="2 3"/>
<text x="${x + 14}" y="${y + 26}" font-size="14" font-weight="700">${fitted(title[language], width - 28, 14)}</text>
${lines.map((text, index) => markup`<text x="${x + 14}" y="${y + 46 + index * 17}" font-size="12" fill="${INK.quiet}">${fitted(text[language], width - 28, 12)}</text>`)}
</g>
`;

const zoneMarks = ({ x, y, width, height, title, lines, segments }: PlaceBox, language: Language): Markup => markup`<g>
<rect x="${x + 1}" y="${y}" width="${width - 2}" height="${height}" rx="8" fill="${INK.panel}" stroke="${INK.accent}" stroke-width="1.4"/>
<text x="${x + 18}" y="${y + 29}" font-size="17" font-weight="700">${fitted(title[language], width - 36, 17)}</text>
${lines.map((text) => markup`<text x="${x + 18}" y="${y + 50}" font-size="12.5" fill="${INK.quiet}">${fitted(text[language], width - 36, 12.5)}</text>`)}
${segments.map((segment) => segmentMarks(segment, x + 12, width - 24, language))}
</g>
`;

function segmentMarks({ dataClass, name, networks, chips, y, height }: SegmentBox, x: number, width: number, language: Language): Markup {
  const [ground, ink] = CLASS_INK[dataClass];
  const addresses = networks === '' ? say('주소 미정', 'no addresses yet')[language] : networks;
  const label = fitted(name[language], width / 2, 13);
  return markup`<g>
<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${ground}" stroke="${ink}" stroke-width="0.8"/>
<rect x="${x}" y="${y}" width="5" height="${height}" rx="2" fill="${ink}"/>
<text x="${x + 14}" y="${y + 21}" font-size="13" font-weight="700" fill="${ink}">${label}</text>
<text x="${x + width - 12}" y="${y + 21}" font-size="12.5" text-anchor="end" fill="${INK.text}">${fitted(addresses, width - textWidth(label, 14) - 40, 12.5)}</text>
${chips.map((chip) => chipMarks(chip, ink, language))}
</g>
`;
}

function chipMarks({ entry, role, more, x, y, width }: Chip, ink: string, language: Language): Markup {
  if (!entry) return markup`<text x="${x + 10}" y="${y + 29}" font-size="12.5">${say(`외 ${more}건`, `and ${more} more`)[language]}</text>`;
  const copy = role !== 'primary';
  const when = entry.wave && entry.cutover ? `${entry.wave.wave} · ${shortDayText(entry.cutover)[language]}` : '';
  const kind = copy ? ROLE_NAME[role][language] : entry.kindTitle[language];
  const detail = [kind, when].filter((text) => text !== '').join(' · ');
  // Where not both fit, the date says more than the kind; that something is a copy must always be said.
  const brief = textWidth(detail, 11.5) <= width - 20 || copy || when === '' ? detail : when;
  return markup`<g><title>${entry.name[language]} (${entry.id}): ${detail}</title>
<rect x="${x}" y="${y}" width="${width}" height="${PICTURE.chip}" rx="4" fill="${INK.ground}" stroke="${ink}" stroke-width="${copy ? 1.4 : 0.9}"${copy && markup` stroke-dasharray="5 3"`}/>
<text x="${x + 10}" y="${y + 21}" font-size="13" font-weight="600">${fitted(entry.name[language], width - 20, 13)}</text>
<text x="${x + 10}" y="${y + 39}" font-size="11.5" fill="${INK.quiet}">${fitted(brief, width - 20, 11.5)}</text></g>
`;
}

const lineInk = (style: 'link' | 'copy'): string => (style === 'copy' ? COPY_INK : INK.accent);

const line = ({ first: { style }, path }: Route): Markup =>
  markup`<path d="${path}" fill="none" stroke="${lineInk(style)}" stroke-width="2"${style === 'copy' && markup` stroke-dasharray="7 4" marker-end="url(#arrow)"`}/>
`;

const badge = (
  number: number,
  x: number,
  y: number,
  style: 'link' | 'copy',
): Markup => markup`<circle cx="${x}" cy="${y}" r="10" fill="${lineInk(style)}" stroke="${INK.ground}" stroke-width="1.5"/><text x="${x}" y="${y + 4}" font-size="11" font-weight="700" text-anchor="middle" fill="${INK.ground}">${number}</text>
`;

function explained({ number, first, all }: Route, y: number, report: AgencyReport, language: Language): Markup {
  const { from, to, style } = first;
  const zone = (key: string): string => report.zoneTitles.get(key)?.[language] ?? key;
  const ends = `${zone(from.zone)} ${style === 'copy' ? '→' : '↔'} ${'zone' in to ? zone(to.zone) : to.name[language]}`;
  const what = all.map(({ item, label }) => `${item[language]} (${label[language]})`).join(', ');
  return markup`${badge(number, 12, y - 4, style)}<text x="30" y="${y}" font-size="12.5">${fitted(`${ends}: ${what}`, PICTURE.width - 40, 12.5)}</text>
`;
}
