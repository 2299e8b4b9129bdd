// A web page as tags and text, one after the other. Only the tokenizer of htmlparser2 is used: a tree of broken markup would cost time.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface HtmlEvents {
  /** Names of tags and attributes in small letters; an attribute without a value has ''. */
  readonly onOpen: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly onClose: (name: string) => void;
  /** Text as it stands in the source, and signs written by name or number. */
  readonly onText: (text: string) => void;
  readonly onSign: (sign: string) => void;
}

/** Elements whose text nobody sees. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'select']);

/** Reads to the end whatever the markup; the time grows with the length alone. Comments and what is hidden are left out. */
export function readHtml(html: string, events: HtmlEvents): void {
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  let inside = '';
  const open = () => {
    if (inside !== '') return;
    if (hidden.has(tag)) inside = tag;
    else events.onOpen(tag, attributes);
  };
  const nothing = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname: (start, end) => {
      attribute = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => {
      value += html.slice(start, end);
    },
    onattribentity: (code) => {
      value += String.fromCodePoint(code);
    },
    onattribend: () => attributes.set(attribute, value),
    onopentagend: open,
    onselfclosingtag: open,
    onclosetag: (start, end) => {
      const name = html.slice(start, end).trim().toLowerCase();
      if (inside === '') events.onClose(name);
      else if (name === inside) inside = '';
    },
    ontext: (start, end) => {
      if (inside === '') events.onText(html.slice(start, end));
    },
    ontextentity: (code) => {
      if (inside === '') events.onSign(String.fromCodePoint(code));
    },
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}
