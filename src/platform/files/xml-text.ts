// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** A text as XML holds it: markup escaped, as is the carriage return, which a reader would change; characters that XML forbids taken out. */
export function xmlText(text: string): string {
  return text
    .replace(illegal, '')
    .replace(loneSurrogate, '')
    .replace(/[&<>"\r]/g, (sign) => entities[sign]!)
}
