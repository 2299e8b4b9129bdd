// Workers come from the app itself; whatever else could be run as a script is not.
import { expect, it } from 'vitest';
import { isOwnScript } from './trustedText';

const page = 'https://office.example/karte/index.html';

it.each([
  './assets/layout.worker-abc.js',
  'https://office.example/karte/sw.js',
  'blob:https://office.example/6f2e',
  'blob:null/6f2e',
])('%s is a script of the app', (url) => {
  expect(isOwnScript(url, page)).toBe(true);
});

it.each([
  'https://elsewhere.example/x.js',
  '//elsewhere.example/x.js',
  '../other/x.js',
  'https://office.example.elsewhere.example/karte/x.js',
  'https://office.example/karten.js',
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  'file:///x.js',
  'http://[',
])('%s is none', (url) => {
  expect(isOwnScript(url, page)).toBe(false);
});
