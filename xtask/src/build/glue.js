// What the glue of wasm-bindgen has in place of its own functions of these names: `glue.rs` puts them there.

/**
 * Most texts are ASCII and take as many bytes as they have units. One that does not is given room for the rest, three bytes a
 * unit at most. In the end the room is as long as the text: it is freed by that length.
 */
function passStringToWasm0(arg) {
    const units = arg.length;
    let ptr = wasm.__wbindgen_malloc(units, 1) >>> 0;
    let { read, written } = cachedTextEncoder.encodeInto(arg, getUint8ArrayMemory0().subarray(ptr, ptr + units));
    if (read < units) {
        const room = written + (units - read) * 3;
        ptr = wasm.__wbindgen_realloc(ptr, units, room, 1) >>> 0;
        written += cachedTextEncoder.encodeInto(arg.slice(read), getUint8ArrayMemory0().subarray(ptr + written, ptr + room)).written;
        ptr = wasm.__wbindgen_realloc(ptr, room, written, 1) >>> 0;
    }
    WASM_VECTOR_LEN = written;
    return ptr;
}

/** Safari decodes no more than 2 GiB with one decoder: as much as three million diagnoses on one page. */
function decodeText(bytes) {
    return cachedTextDecoder.decode(bytes);
}

/** @param {Response | BufferSource} source */
async function __wbg_load(source, imports) {
    if (!(source instanceof Response)) return WebAssembly.instantiate(source, imports);
    if (!source.ok) throw new Error(`${source.url} answered ${source.status}`);
    try {
        return await WebAssembly.instantiateStreaming(source, imports);
    } catch (error) {
        if (source.headers.get('content-type') === 'application/wasm') throw error;
        // The server does not know what it serves: slower, and no reason to do without.
        console.warn(error);
        return WebAssembly.instantiate(await source.arrayBuffer(), imports);
    }
}

/** `load.js` asks once, and again only after a failure. */
async function __wbg_init({ module_or_path }) {
    wasm ??= (await __wbg_load(module_or_path, __wbg_get_imports())).instance.exports;
    wasm.__wbindgen_start();
}
