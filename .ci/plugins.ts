// The build's own small plugins: the content security policy, and what the single HTML file needs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Style elements that libraries insert at run time, allowed by hash instead of 'unsafe-inline': react-aria's rules
 * for pressable elements and for scrolling behind a dialog on iOS, and Cytoscape's rule for its container.
 */
const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
  '.__________cytoscape_container { position: relative; }',
];

/** A CSP source that allows exactly this inline text; browsers hash it with line ends as they parse them. */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')}'`;
}

const styleHashes = libraryStyles.map(hashSource).join(' ');

/** Text becomes a script, or a page, only through the two policies of src/ui/trustedText.ts. */
const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types default drawing'];

/** The policy of the served app; nothing from another host, no inline script, no eval. */
const servedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  ...trustedTypes,
].join('; ');

/** The headers the app should be served with; `frame-ancestors` works only as a header. */
export const servedHeaders = {
  'Content-Security-Policy': `${servedPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Puts a policy before everything it shall govern. */
function withPolicy(html: string, policy: string): string {
  return html.replace(
    /<meta charset="[^"]*"\s*\/?>/i,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** Writes the policy into the built index.html, for servers that send no headers. */
export function servedCsp(): Plugin {
  return {
    name: 'akteursnetz:served-csp',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, servedPolicy) },
  };
}

/** Makes every `?worker` import inline: from file: no worker can be loaded from a second file. */
export function inlineWorkers(): Plugin {
  return {
    name: 'akteursnetz:inline-workers',
    enforce: 'pre',
    resolveId(source, importer, options) {
      return source.endsWith('?worker')
        ? this.resolve(`${source}&inline`, importer, { ...options, skipSelf: true })
        : null;
    },
  };
}

/** Puts the icon into the page, which has no neighbours when it is opened from disk. */
export function inlineIcon(): Plugin {
  const icon = readFileSync(new URL('../public/icon.svg', import.meta.url)).toString('base64');
  return {
    name: 'akteursnetz:inline-icon',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/href="[^"]*icon\.svg"/g, `href="data:image/svg+xml;base64,${icon}"`),
    },
  };
}

/** Writes a policy with the hashes of the inlined scripts and styles; must come after the inlining. */
export function singleFileCsp(): Plugin {
  return {
    name: 'akteursnetz:single-file-csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const asset of Object.values(bundle)) {
          if (asset.type !== 'asset' || !asset.fileName.endsWith('.html')) continue;
          const html = String(asset.source);
          const hashes = (tag: string) =>
            [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
              .map((match) => hashSource(match[1] ?? ''))
              .join(' ');
          const policy = [
            "default-src 'none'",
            `script-src ${hashes('script')}`,
            `style-src ${hashes('style')} ${styleHashes}`,
            'img-src blob: data:',
            'font-src data:',
            'worker-src blob: data:',
            "base-uri 'none'",
            "form-action 'none'",
            ...trustedTypes,
          ].join('; ');
          asset.source = withPolicy(html, policy);
        }
      },
    },
  };
}

/** Stands in for the service worker where there is none: in the single file and in unit tests. */
export function noServiceWorker(): Plugin {
  const names = ['virtual:pwa-register', 'virtual:pwa-register/react'];
  return {
    name: 'akteursnetz:no-service-worker',
    resolveId: (source) => (names.includes(source) ? `\0${source}` : null),
    load: (id) =>
      names.includes(id.slice(1)) && id.startsWith('\0')
        ? `export const registerSW = () => async () => {};
           export const useRegisterSW = () => ({
             needRefresh: [false, () => {}],
             offlineReady: [false, () => {}],
             updateServiceWorker: async () => {},
           });`
        : null,
  };
}
