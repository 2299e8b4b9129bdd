// A hand on the map, and the frames meanwhile: dragging the ground around, turning the wheel.
import { processorTime } from './browser.mjs';

export const seconds = 3;

/** Frame times in ms while something is done to the page, its longest task, and by which factor the map was zoomed meanwhile. */
export async function framesDuring(page, deed) {
  await page.evaluate(() => {
    const record = { frames: [], gap: 0, zooms: [], running: true };
    window.benchFrames = record;
    const parts = [...document.querySelectorAll('div')];
    const cy = parts.map((part) => part._cyreg?.cy).find((core) => core !== undefined);
    let last = performance.now();
    const frame = (now) => {
      record.frames.push(now - last);
      record.zooms.push(cy?.zoom() ?? 1);
      last = now;
      if (record.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) record.gap = Math.max(record.gap, entry.duration);
    }).observe({ type: 'longtask' });
  });
  await deed();
  return page.evaluate(() => {
    window.benchFrames.running = false;
    const { frames, gap, zooms } = window.benchFrames;
    return { frames: frames.slice(2), gap, zoomed: Math.max(...zooms) / Math.min(...zooms) };
  });
}

/** Drags an empty corner of the ground around. */
async function drag(page, box) {
  const start = { x: box.x + box.width * 0.5, y: box.y + 30 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const began = Date.now();
  for (let step = 0; Date.now() - began < seconds * 1000; step += 1) {
    const angle = step / 12;
    await page.mouse.move(start.x + Math.sin(angle) * 220, start.y + 160 + Math.cos(angle) * 130);
  }
  await page.mouse.up();
}

/** Turns the wheel in and out. */
async function wheel(page, box) {
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const began = Date.now();
  for (let step = 0; Date.now() - began < seconds * 1000; step += 1) {
    await page.mouse.wheel(0, step % 16 < 8 ? -120 : 120);
    await page.waitForTimeout(16);
  }
}

/**
 * Both movements on the map under a selector, each with what `framesDuring` tells, and the processor time of all processes of the browser
 * for one frame in ms, which other guests of the machine do not stretch.
 */
export async function movements(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  const measured = {};
  for (const [name, deed] of Object.entries({ pan: drag, zoom: wheel })) {
    const before = await processorTime(page.context());
    const told = await framesDuring(page, () => deed(page, box));
    const spent = (await processorTime(page.context())) - before;
    measured[name] = { ...told, cpu: spent / Math.max(1, told.frames.length) };
    await page.waitForTimeout(1500);
  }
  return measured;
}
