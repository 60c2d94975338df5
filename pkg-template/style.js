/**
 * The look of what the shell itself puts into the element: the live region, which is for the ear only
 * (`fixed` keeps it from making the page scroll), and the honest message. A constructed style sheet, as
 * `style-src` blocks every other kind.
 */

const CSS =
  ':host{display:block}:host([hidden]){display:none}::slotted([role=status]){position:fixed;clip-path:inset(50%)}' +
  '#notice{padding:1rem;border:1px solid;border-radius:.5rem}#notice h2{margin:0;outline:none;font-size:1.25rem}#notice p{white-space:pre-line}' +
  '#notice :is(button,a){display:inline-block;box-sizing:border-box;min-height:2.75rem;min-width:2.75rem;margin:.5rem .75rem 0 0;padding:.5rem 0;font:inherit;color:inherit}' +
  '#notice button{padding:.5rem .75rem;border:1px solid;border-radius:.5rem;background:none}';

let sheet;

/** @param {ShadowRoot} root gets the style sheet, once. */
export function style(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // No constructable style sheets: plain, and still readable.
  }
}
