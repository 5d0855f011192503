import { sha256 } from '../values/digest';
import { FONT_STACK, INK } from './drawing';

/** The style of every page. Widths are in characters, so that it stays readable at any type size. */
export const PAGE_STYLE = `
:root{color-scheme:light;font-family:${FONT_STACK};line-height:1.6;color:${INK.text};background:${INK.ground}}
*{box-sizing:border-box}
body{margin:0;word-break:keep-all;overflow-wrap:anywhere}
main{max-width:74rem;margin:0 auto;padding:1.5rem 1.5rem 5rem}
h1{font-size:2rem;line-height:1.25;margin:1rem 0 .25rem}
h2{font-size:1.35rem;margin:3rem 0 .75rem;padding-bottom:.35rem;border-bottom:2px solid ${INK.accent}}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
a{color:${INK.accent}}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid ${INK.accent};outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:${INK.ground};z-index:1}
nav{background:${INK.panel};border-bottom:1px solid ${INK.rule}}
nav ul{max-width:74rem;margin:0 auto;padding:.6rem 1.5rem;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;font-size:.92rem}
p.quiet{color:${INK.quiet};margin:.2rem 0}
p.warn{background:${INK.warnGround};border-left:4px solid ${INK.warn};padding:.6rem 1rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13.5rem),1fr));gap:.75rem;margin:1.5rem 0}
.figures div{background:${INK.accentGround};border-radius:.5rem;padding:.8rem 1rem;display:flex;flex-direction:column-reverse}
.figures dt{font-size:.9rem;color:${INK.quiet}}
.figures dd{margin:0;font-size:1.3rem;white-space:nowrap;font-weight:700;color:${INK.accent};line-height:1.3}
.figures .warn{background:${INK.warnGround}}
.figures .warn dd{color:${INK.warn}}
.table{overflow-x:auto;margin:.5rem 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;color:${INK.quiet};padding:.2rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.38rem .9rem .38rem 0;border-bottom:1px solid ${INK.rule}}
thead th{border-bottom:2px solid ${INK.quiet};font-weight:700;white-space:nowrap}
tbody th{font-weight:600}
.short{white-space:nowrap}
.facts{margin:.3rem 0}
.facts div{display:grid;grid-template-columns:9rem 1fr;gap:.6rem;padding:.22rem 0}
.facts dt{color:${INK.quiet}}
.facts dd{margin:0}
.card{border:1px solid ${INK.rule};border-left:5px solid ${INK.accent};border-radius:.4rem;padding:.9rem 1.2rem;margin:.9rem 0;break-inside:avoid}
.card.warn{border-left-color:${INK.warn}}
.card h3{margin:0 0 .4rem}
.card ul{margin:.3rem 0;padding-left:1.2rem}
.state{font-weight:600;font-size:.85rem;border:1px solid currentColor;border-radius:1rem;padding:.05rem .6rem;margin-left:.4rem;color:${INK.accent};white-space:nowrap}
.warn .state{color:${INK.warn}}
code{font-family:'D2Coding','Noto Sans Mono CJK KR',Consolas,monospace;font-size:.92em}
pre{background:${INK.panel};padding:.8rem 1rem;overflow-x:auto}
figure{margin:1rem 0;overflow-x:auto}
figure svg{display:block;width:100%;min-width:44rem;height:auto}
@media (max-width:40rem){.facts div{grid-template-columns:1fr;gap:0}main{padding:1rem}table{width:max-content;min-width:100%}th,td{max-width:15rem;min-width:4.5rem}}
@media print{@page{size:A4;margin:14mm}nav,.skip{display:none}main{max-width:none;padding:0}:root{font-size:10pt}h2,h3,caption,thead{break-after:avoid}.card{break-inside:auto}tr,li,.figures,.facts div{break-inside:avoid}tbody tr:first-child{break-before:avoid}.table,figure{overflow:visible}figure svg{min-width:0}thead{display:table-header-group}}
`;

/** By this hash the page's policy admits its own style and no other. */
export const PAGE_STYLE_HASH = `sha256-${Buffer.from(sha256(PAGE_STYLE).slice('sha256:'.length), 'hex').toString('base64')}`;
