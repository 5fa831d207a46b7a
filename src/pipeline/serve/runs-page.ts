import type { RunRecord } from '../../sources/run-record';

const STYLE = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem;max-width:75rem;color:CanvasText;background:Canvas}
:root{color-scheme:light dark}table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}
th,td{text-align:right;padding:.35rem .6rem;border-bottom:1px solid color-mix(in srgb,CanvasText 25%,Canvas)}
th:first-child,td:first-child,td.text,th.text{text-align:left}h1{font-size:1.4rem}
.scroll{overflow-x:auto}`;

/** A page of the last runs, newest first. It has no script and changes nothing. */
export function runsPage(source: string, schedule: string, runs: readonly RunRecord[]): string {
  const rows = runs.map(rowOf).join('\n');
  const held = runs[0]?.sites.filter(({ heldOut }) => heldOut !== null) ?? [];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Evenstock: last runs</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="30"><style>${STYLE}</style></head>
<body><main><h1>Evenstock: last runs</h1>
<p>${escaped(source)}, at ${escaped(schedule)}</p>
${held.length === 0 ? '' : `<h2>Held out in the last run</h2><ul>${held.map((site) => `<li>${escaped(site.location)}: ${escaped(site.heldOut ?? '')}</li>`).join('')}</ul>`}
${runs.length === 0 ? '<p>No run yet.</p>' : table(rows)}
</main></body></html>
`;
}

function table(rows: string): string {
  const headers = ['Run', 'Started', 'Outcome', 'Seconds', 'Transfers', 'Decisions', 'Saving'];
  const more = ['Gap', 'Stockout risk', 'Overstock', 'Fill rate', 'Turnover', 'Issues', 'Held out'];
  const cells = [...headers, ...more].map((header) => `<th scope="col">${header}</th>`).join('');
  return `<div class="scroll" tabindex="0"><table><caption>Times are in UTC. Figures are after the plan.</caption>
<thead><tr>${cells}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function rowOf({ id, startedAt, finishedAt, outcome, problem, figures, sites }: RunRecord): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000;
  const start = [id, startedAt.replace('T', ' ').replace('Z', ''), outcome, number(seconds)];
  const held = number(sites.filter(({ heldOut }) => heldOut !== null).length);
  if (figures === null) {
    const cells = start.map((text) => `<td>${escaped(text)}</td>`).join('');
    return `<tr>${cells}<td class="text" colspan="9">${escaped(problem)}</td><td>${held}</td></tr>`;
  }
  const { costBefore, costAfter, lowerBound } = figures;
  const gap = costAfter > 0 ? (costAfter - lowerBound) / costAfter : 0;
  const texts = [
    ...[...start, number(figures.transfers), number(figures.decisions)],
    ...[number(Math.round(costBefore - costAfter)), percent(gap)],
    ...[number(figures.stockoutRiskPositions), number(figures.overstockPositions)],
    ...[percent(figures.fillRate), figures.inventoryTurnover.toFixed(2)],
    ...[number(figures.issues), held],
  ];
  return `<tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function escaped(text: string): string {
  const codes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => codes[sign]!);
}
