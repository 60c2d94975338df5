import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What the build puts into the glue of wasm-bindgen, which has the rest of these names. */
const code = readFileSync(new URL('../../xtask/src/build/glue.js', import.meta.url), 'utf8');
const names = ['wasm', 'cachedTextEncoder', 'getUint8ArrayMemory0', '__wbg_get_imports'];
const functions = (...values) =>
  new Function(...names, `let WASM_VECTOR_LEN; ${code}; return { pass: (text) => [passStringToWasm0(text), WASM_VECTOR_LEN], start: __wbg_init };`)(...values);

/** Memory that is freed by the length of what was allocated, and moves whenever that changes. */
function memory() {
  const bytes = new Uint8Array(4096).fill(0xff);
  const rooms = new Map();
  let next = 16;
  const wasm = {
    __wbindgen_malloc(length) {
      next += 8;
      rooms.set(next, length);
      return (next += length) - length;
    },
    __wbindgen_realloc(at, length, wanted) {
      assert.equal(rooms.get(at), length);
      rooms.delete(at);
      const moved = wasm.__wbindgen_malloc(wanted);
      bytes.copyWithin(moved, at, at + Math.min(length, wanted));
      return moved;
    },
  };
  return { ...functions(wasm, new TextEncoder(), () => bytes), bytes, rooms };
}

test('a text arrives byte for byte, in room of its own length', () => {
  const alphabet = ['a', 'ș', '额', '😀', '\ud83d', 'bcdefghij'];
  const texts = ['', 'x'.repeat(300), 'Sumă', 'Недостаточно средств', '余额不足', '😀😀', 'a😀', '\udc00'];
  for (let seed = 0; seed < 2000; seed++) texts.push(Array.from({ length: seed % 7 }, (_, at) => alphabet[(seed >> at) % alphabet.length]).join(''));
  for (const text of texts) {
    const { pass, bytes, rooms } = memory();
    const [at, length] = pass(text);
    assert.deepEqual([...bytes.subarray(at, at + length)], [...new TextEncoder().encode(text)], text);
    assert.deepEqual([...rooms], [[at, length]], text);
    assert.equal(bytes[at + length], 0xff, text);
  }
});

/** The smallest module that exports `__wbindgen_start`. */
const MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 20, 1, 16, ...new TextEncoder().encode('__wbindgen_start'), 0, 0, 10, 4, 1, 2, 0, 11);
const start = (source) => functions(undefined, undefined, undefined, () => ({})).start({ module_or_path: source });
const served = (type, init) => new Response(MODULE, { headers: { 'content-type': type }, ...init });

test('a module starts from bytes, and from an answer of any type', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  await start(MODULE);
  await start(served('application/wasm'));
  assert.equal(warn.mock.callCount(), 0);
  await start(served('application/octet-stream'));
  assert.equal(warn.mock.callCount(), 1);
});

test('what is no module is refused', async () => {
  await assert.rejects(start(Uint8Array.of(1, 2, 3)), WebAssembly.CompileError);
  await assert.rejects(start(new Response('<!doctype html>', { headers: { 'content-type': 'application/wasm' } })), WebAssembly.CompileError);
  await assert.rejects(start(served('application/wasm', { status: 503 })), /answered 503/);
});
