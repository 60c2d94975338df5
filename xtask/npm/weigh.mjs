// Prints the size of each file named, raw and compressed as a server would, as one JSON object.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const sizes = process.argv.slice(2).map((name) => {
  const bytes = readFileSync(name);
  return [
    name,
    {
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes, brotli).length,
    },
  ];
});
process.stdout.write(JSON.stringify(Object.fromEntries(sizes)));
