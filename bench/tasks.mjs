// The longest tasks of a page between marks, from a trace: by the clock, and by processor time, which other guests of the machine do not
// stretch.

/**
 * Begins to record; resolves to the function that ends it and gives for each `bench:` mark but the last one the longest task of the
 * page from there to the next, in milliseconds: `{name, cpu, wall}`, by its processor time and by the clock.
 */
export async function recorded(session) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (/RunTask$|^bench:/.test(event.name)) events.push(event);
  });
  const includedCategories = ['toplevel', 'blink.user_timing'];
  const traceConfig = { recordMode: 'recordAsMuchAsPossible', includedCategories, excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const marks = events.filter(({ name }) => name.startsWith('bench:')).sort((a, b) => a.ts - b.ts);
    const isPage = ({ ph, pid, tid }) => ph === 'X' && pid === marks[0].pid && tid === marks[0].tid;
    const tasks = events.filter((event) => isPage(event) && event.name.endsWith('RunTask'));
    return marks.slice(0, -1).map(({ name, ts }, at) => {
      const within = tasks.filter((task) => task.ts >= ts && task.ts < marks[at + 1].ts);
      const longest = (key) => Math.round(Math.max(0, ...within.map((task) => (task[key] ?? 0) / 1000)));
      return { name: name.slice('bench:'.length), cpu: longest('tdur'), wall: longest('dur') };
    });
  };
}
