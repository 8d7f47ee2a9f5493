// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Grantscope::Formats {

/// The look of an exported page. Colours with a meaning are those of the workbench, never alone: a sign, a word or a
/// style of line goes with each.
inline constexpr QByteArrayView kHtmlStyle = R"(
:root{--base:#fff;--alt:#f5f6f8;--text:#1b1d21;--muted:#5c6370;--line:#dcdfe4;--soft:#eceef1;--good:#1b6e3c;--bad:#b3261e;
--warn:#7a5200;--key:#1d4ed8;--num:#a3218a;--accent:#00677d;--markbg:#e3f2f5;--badbg:#fdeceb;--warnbg:#fdf3dd}
@media (prefers-color-scheme:dark){:root{--base:#1e1f22;--alt:#26282c;--text:#e4e6ea;--muted:#a6adb8;--line:#3a3d43;--soft:#2d3035;
--good:#7fd99a;--bad:#ff9b90;--warn:#f2c063;--key:#8ab4ff;--num:#ff9be3;--accent:#6fd8e6;--markbg:#1f3a40;--badbg:#3d2423;--warnbg:#3a3020}}
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1120px;padding:24px;background:var(--base);color:var(--text);font:14px/1.5 system-ui,"Segoe UI","Noto Sans","Noto Sans TC","Microsoft JhengHei",sans-serif}
h1{font-size:1.45em;line-height:1.3;margin:0;font-weight:600;overflow-wrap:anywhere}
h2{font-size:1.1em;margin:32px 0 8px;font-weight:600}
h3{font-size:1em;margin:0;font-weight:600;overflow-wrap:anywhere}
h4{font-size:.9em;margin:16px 0 4px;font-weight:600;color:var(--muted)}
p{margin:4px 0}
.quiet,time,.took{color:var(--muted)}
.quiet{font-size:.9em}
code,pre,.wire{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:12.5px;line-height:1.5}
.alarm{margin:16px 0;padding:12px 16px;border-left:4px solid var(--bad);border-radius:4px;background:var(--badbg);font-weight:600}
.summary{display:flex;flex-wrap:wrap;gap:4px 32px;margin:16px 0 0}
.summary div{display:flex;gap:8px}
.summary dt{color:var(--muted)}
.summary dd{margin:0;font-variant-numeric:tabular-nums}
.diagram{overflow-x:auto;border:1px solid var(--line);border-radius:6px;padding:8px;background:var(--base)}
.diagram svg{display:block;margin:0 auto;font-size:13px}
.events{list-style:none;margin:0;padding:0}
.events>li{border-top:1px solid var(--soft);padding:4px 0}
.events>.run{margin-top:16px;padding:12px 0 8px;border-top:2px solid var(--line)}
.row,summary{display:flex;align-items:baseline;gap:4px 12px;padding:4px 8px;border-radius:4px}
.row{padding-left:30px}
time{font-variant-numeric:tabular-nums;font-size:.9em;white-space:nowrap}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;width:6px;height:6px;margin:0 2px;border:solid var(--muted);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg) translate(-1px,-1px);align-self:center}
details[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
summary:hover,details[open]>summary{background:var(--alt)}
summary:focus-visible,.diagram:focus-visible{outline:2px solid var(--key);outline-offset:1px}
.what{flex:1;min-width:0;overflow-wrap:anywhere}
.what .step{display:block}
.what .wire{color:var(--muted)}
.method{color:var(--text);font-weight:600}
.status{max-width:40%;overflow-wrap:anywhere;text-align:right;font-variant-numeric:tabular-nums}
.took{white-space:nowrap;font-size:.9em;font-variant-numeric:tabular-nums;min-width:5em;text-align:right}
.good{color:var(--good)}.bad{color:var(--bad)}
.inside{padding:0 8px 12px 30px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:3px 12px 3px 0;border-top:1px solid var(--soft);overflow-wrap:anywhere}
thead th{white-space:nowrap;border-top:0;color:var(--muted);font-weight:400;font-size:.9em}
tbody th{font-weight:400;color:var(--accent);width:12em;min-width:7em}
.receipt{width:auto;min-width:50%}
.receipt tbody th{color:var(--text);width:auto}
.number{text-align:right;padding-right:0;font-variant-numeric:tabular-nums}
pre{margin:0;padding:8px 12px;background:var(--alt);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4}
.k{color:var(--key)}.n,.l{color:var(--num)}
mark{background:var(--markbg);color:inherit;border-bottom:1.5px dotted var(--accent);border-radius:2px;padding:0 2px}
.checks{list-style:none;margin:4px 0;padding:0 8px 0 30px}
.checks li{display:flex;gap:8px;padding:2px 0;overflow-wrap:anywhere}
.checks .sign{flex:none;width:1.2em;text-align:center}
.checks .word{flex:none;width:6.5em;color:var(--muted)}
.c-pass .sign{color:var(--good)}.c-fail .sign,.c-fail .word{color:var(--bad)}.c-warn .sign,.c-warn .word{color:var(--warn)}.c-info .sign,.c-skip .sign{color:var(--muted)}
.checks .more{color:var(--muted)}
.failure{margin:2px 8px 4px 30px;padding:6px 12px;border-left:3px solid var(--bad);background:var(--badbg);border-radius:3px;overflow-wrap:anywhere}
footer{margin-top:32px;border-top:2px solid var(--line);padding-top:1px}
svg text{fill:var(--text);font-size:13px}
svg .head{fill:var(--alt);stroke:var(--line)}
svg .head-title{font-weight:600}
svg .life{stroke:var(--line)}
svg .arrow{fill:none;stroke:var(--text);stroke-width:1.3}
svg .answer{stroke-dasharray:5 4;stroke:var(--muted)}
svg .tip{fill:var(--text)}
svg .arrow.bad{stroke:var(--bad)}
svg .tip.bad{fill:var(--bad)}
svg .badge{fill:var(--base);stroke:var(--muted)}
svg .badge.bad{stroke:var(--bad)}
svg text.number{font-size:11px}
svg text.sub{font-size:12px;fill:var(--muted)}
svg text.failure{font-size:12px}
svg .failure-box{fill:var(--badbg);stroke:var(--bad)}
svg .ok{fill:none;stroke:var(--good);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
svg path.bad:not(.arrow):not(.tip){fill:none;stroke:var(--bad);stroke-width:1.8;stroke-linecap:round}
@media (max-width:640px){body{padding:16px 12px}.row,summary{flex-wrap:wrap}.what{flex-basis:60%}.status{max-width:100%;text-align:left;margin-left:22px}.took{min-width:0}.took:empty{display:none}
.inside{padding-left:8px}.checks{padding-left:8px}.failure{margin-left:8px}.checks li{display:grid;grid-template-columns:1.2em 1fr}.checks li>:last-child{grid-column:2}tbody th{width:auto}.receipt{width:100%}}
@media print{:root{--base:#fff;--alt:#f5f6f8;--text:#000;--muted:#444;--line:#bbb;--soft:#ddd;--good:#1b6e3c;--bad:#b3261e;--warn:#7a5200;--key:#1d4ed8;
--num:#a3218a;--accent:#00677d;--markbg:#fff;--badbg:#fff;--warnbg:#fff}body{max-width:none;padding:0;font-size:10pt}
details::details-content{content-visibility:visible!important;block-size:auto!important;opacity:1!important}
summary::before{display:none}.diagram{overflow:visible;border:0;padding:0}.diagram svg{max-width:100%;height:auto}
h2,h3,h4,summary{break-after:avoid}tr,.failure,.checks li{break-inside:avoid}.row,summary,.checks,.inside{padding-left:0}.failure{margin-left:0}}
)";

} // namespace Grantscope::Formats
