// For tests only: texts that would run, mislead or break what shows them, and what a bad file is told of.
export interface HostileFile {
  /** What is wrong with it, in a few words. */
  readonly what: string;
  /** Decides by its end which reader gets it: `.netz` is opened as a network, everything else is imported. */
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** Whether something is left that can be used, or the file is refused with a reason. */
  readonly ends: 'accepted' | 'refused';
}

/** Texts that would run, mislead or break what shows them. */
export const hostileTexts: readonly string[] = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://elsewhere.example")',
  '=1+1\nx',
  '\n=1',
  '＝1+1',
  '\u200b=1',
  '+49 331 1',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<img src=x onerror="window.__xss=1">',
  '</script><script>window.__xss=1</script>',
  '"><svg onload="window.__xss=1">',
  '\'"><iframe srcdoc="<script>parent.__xss=1</script>">',
  '</text><script>window.__xss=1</script>',
  ']]><script>window.__xss=1</script>',
  '</style><script>window.__xss=1</script>',
  '${window.__xss=1}',
  '{{constructor.constructor("window.__xss=1")()}}',
  'javascript:window.__xss=1',
  'data:text/html,<script>window.__xss=1</script>',
  '__proto__',
  'constructor',
  '\u202eexe.fdp',
  '\u2066abc\u2069',
  'a\u0000b\u0007c\u009bd',
  '\ud800',
  'a'.repeat(10_000),
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  `Z${'\u0300\u0316\u0489'.repeat(200)}`,
  '   ',
  'null',
  'NaN',
  '1E5',
  '03/04',
  '01067',
  `${'a'.repeat(5000)}!`,
  `${'('.repeat(3000)}${')'.repeat(3000)}`,
];
