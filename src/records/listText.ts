// Several words in one text: on screen, in the clipboard and in lists.

/** `['Ganztag', 'a|b']` → `Ganztag | a\|b`: a backslash in front of what would part the element when it is read. */
export function joinList(elements: readonly string[]): string {
  return elements.map((element) => element.replace(/[\\|;\n]/g, '\\$&')).join(' | ');
}

/** The reverse, also for lists written by hand: parts at `|`, `;` and line breaks, drops empty elements. */
export function splitList(text: string): string[] {
  const elements: string[] = [];
  let element = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '\\' && next !== '' && '\\|;\n'.includes(next)) {
      element += next;
      at += 1;
    } else if ('|;\n'.includes(sign)) {
      elements.push(element);
      element = '';
    } else element += sign;
  }
  return [...elements, element].map((part) => part.trim()).filter((part) => part !== '');
}
