// A sign that does not occur in a text: what stands in for another one while the text is taken apart.

/** From the private use area of Unicode. */
export function unusedSign(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code += 1) {
    if (!text.includes(String.fromCharCode(code))) return String.fromCharCode(code);
  }
  return '\uffff';
}
