// What may reach the few places of a browser that run text: own workers and own drawings. The policy of the page (Trusted Types)
// refuses everything else, whatever was imported and wherever it slipped through.

/** The part of the browser's Trusted Types in use here; some browsers have none and let everything through. */
interface Policies {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML?: (text: string) => string;
      readonly createScriptURL?: (url: string) => string;
    },
  ) => { readonly createHTML: (text: string) => unknown };
}

const policies = () => (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;

/** Whether a worker may be started from there: the app's own files, or one that is part of the page. */
export function isOwnScript(url: string, page: string): boolean {
  if (!URL.canParse(url, page)) return false;
  const { protocol, href } = new URL(url, page);
  if (protocol === 'blob:') return true;
  return /^https?:$/.test(protocol) && href.startsWith(new URL('.', page).href);
}

/** Once, before anything else: lets libraries start the app's own workers and empty an element, and nothing more. */
export function trustOwnScripts(): void {
  policies()?.createPolicy('default', {
    createScriptURL: (url) => {
      if (!isOwnScript(url, document.baseURI)) throw new TypeError('not a script of this app');
      return url;
    },
    createHTML: (text) => {
      if (text !== '') throw new TypeError('not a text of this app');
      return text;
    },
  });
}

let drawings: ReturnType<Policies['createPolicy']> | undefined;

/** The elements of a drawing that the app itself has written, out of escaped text. */
export function drawingFrom(markup: string): Document {
  drawings ??= policies()?.createPolicy('drawing', { createHTML: (text) => text });
  const trusted = (drawings?.createHTML(markup) ?? markup) as string;
  return new DOMParser().parseFromString(trusted, 'image/svg+xml');
}
