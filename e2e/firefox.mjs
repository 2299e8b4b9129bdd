#!/usr/bin/env node
// Stands where Playwright expects its Firefox: starts the one named by FIREFOX_PATH and passes WebDriver BiDi through. Commands
// that Debian's ESR does not know yet only set what a page would find anyhow; they are answered here, everything else is Firefox's.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

// Not a documented part of Playwright, whose version is pinned: the web socket library it ships with.
const bundled = createRequire(createRequire(import.meta.url).resolve('@playwright/test'));
const { ws: WebSocket, wsServer: WebSocketServer } = bundled('playwright-core/lib/utilsBundle');

const announced = /WebDriver BiDi listening on (ws:\/\/\S+)/;
const unknown = new Set(['emulation.setMediaFeaturesOverride']);

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));

let said = '';
firefox.stderr.on('data', (chunk) => {
  said += chunk;
  const address = announced.exec(said)?.[1];
  if (address === undefined) return;
  firefox.stderr.removeAllListeners('data').resume();
  stand(address);
});

/** A download that belongs to no navigation has no name in the ESR yet, and Playwright passes over it: it gets its address for one. */
function withDownload(text) {
  if (!/^\{"type":"event","method":"browsingContext\.download/.test(text)) return text;
  const event = JSON.parse(text);
  return JSON.stringify({ ...event, params: { download: event.params.url, ...event.params } });
}

/** Opens a door of its own before Firefox's and announces it in Firefox's words. */
function stand(address) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => {
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`);
  });
  server.on('connection', (runner, request) => {
    const browser = new WebSocket(address + request.url, {
      perMessageDeflate: false,
      maxPayload: 256 * 1024 * 1024,
    });
    const opened = new Promise((done) => browser.once('open', done));
    runner.on('message', (data) => {
      const text = String(data);
      const { id, method } = JSON.parse(text);
      if (unknown.has(method)) runner.send(JSON.stringify({ type: 'success', id, result: {} }));
      else void opened.then(() => browser.send(text));
    });
    browser.on('message', (data) => runner.send(withDownload(String(data))));
    browser.on('error', () => runner.close());
    browser.on('close', () => runner.close());
    runner.on('close', () => browser.close());
  });
}
