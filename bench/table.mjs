// Prints results: one line per case, medians first, because these machines are noisy.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** Median of the ratios of each round: both halves of a pair met the same noise. */
function ratio(ours, bare) {
  const pairs = ours.length === bare.length ? ours.map((value, at) => value / bare[at]) : [];
  return pairs.length > 0 ? median(pairs) : median(ours) / median(bare);
}

const shown = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

function cells(values, unit) {
  if (values.length === 0) return '–';
  if (values.length === 1) return `${shown(values[0])} ${unit}`;
  return `${shown(median(values))} ${unit} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;
}

/** A row of the table from `{name, ours, bare, unit?, note?}`. */
export function rowOf({ name, ours, bare = [], unit = 'ms', note = '' }) {
  return {
    name,
    ours: cells(ours, unit),
    bare: cells(bare, unit),
    ratio: bare.length > 0 && ours.length > 0 ? `${ratio(ours, bare).toFixed(2)}×` : '',
    rounds: String(ours.length),
    note,
  };
}

/** The rows as a Markdown table, aligned for a terminal. */
export function tableOf(rows) {
  const heads = { name: 'case', ours: 'ours', bare: 'bare', ratio: 'ratio', rounds: 'n', note: 'note' };
  const keys = Object.keys(heads);
  const all = [heads, ...rows];
  const widths = keys.map((key) => Math.max(...all.map((row) => row[key].length)));
  const line = (row) => `| ${keys.map((key, at) => row[key].padEnd(widths[at])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
