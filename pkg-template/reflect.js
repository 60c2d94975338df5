/** The attributes that are properties too. */
const NAMES = ['base', 'disclosure', 'layout', 'locale', 'provider', 'theme'];

/**
 * Gives an element the properties of its attributes. They come with the core, which is what looks at them; what the page set
 * before then is taken over.
 *
 * @param {HTMLElement} host
 */
export function reflect(host) {
  const { prototype } = host.constructor;
  for (const name of NAMES) {
    if (!Object.hasOwn(prototype, name)) {
      Object.defineProperty(prototype, name, {
        configurable: true,
        get() {
          return this.getAttribute(name);
        },
        set(value) {
          this.setAttribute(name, value ?? '');
        },
      });
    }
    if (Object.hasOwn(host, name)) {
      const value = host[name];
      delete host[name];
      host[name] = value;
    }
  }
}
