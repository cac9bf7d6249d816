// Reads JSON strings, one a line, and writes [tokens by o200k_base, tokens by cl100k_base, string] for each.
// See README.md beside it.
import { createInterface } from 'node:readline';
import { get_encoding } from 'tiktoken';

const encodings = ['o200k_base', 'cl100k_base'].map((name) => get_encoding(name));

for await (const line of createInterface({ input: process.stdin })) {
  const counts = encodings.map((encoding) => encoding.encode_ordinary(JSON.parse(line)).length);
  console.log(`[${counts.join(',')},${line}]`);
}
