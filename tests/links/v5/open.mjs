// Opens a sealed link of version 5, as docs/link-format.md says and without any of our code:
//
//   node tests/links/v5/open.mjs '#br5_…' 'the passphrase'
//
// Without arguments it opens the golden one beside this file and compares. With `seal`, a link from its
// version on, a passphrase, and salt and initialisation vector in hexadecimal digits, it seals.

import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const { subtle } = globalThis.crypto;

const key = async (passphrase, salt) => {
  const bytes = new TextEncoder().encode(passphrase.trim().normalize('NFC'));
  const raw = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 };
  return subtle.deriveKey(pbkdf2, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const check = (text) => {
  let [rest, out] = [crc32(text), ''];
  for (let n = 0; n < 6; n++) {
    out = DIGITS[rest % 62] + out;
    rest = Math.floor(rest / 62);
  }
  return out;
};

// Three characters of six bits: how many characters the payload has.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const length = (three) => [...three].reduce((sum, letter) => sum * 64 + LETTERS.indexOf(letter), 0);
const three = (length) => [length >> 12, length >> 6, length].map((six) => LETTERS[six & 63]).join('');

const open = async (fragment, passphrase) => {
  const link = fragment.match(/5_.*$/)?.[0];
  if (!link) throw new Error('This is no sealed link.');
  const end = 5 + length(link.slice(2, 5));
  if (link.length < end + 6) throw new Error('It is cut off.');
  if (check(link.slice(0, end)) !== link.slice(end, end + 6)) throw new Error('The check does not fit.');
  const bytes = Buffer.from(link.slice(5, end), 'base64url');
  const [salt, iv, text] = [bytes.subarray(0, 16), bytes.subarray(16, 28), bytes.subarray(28)];
  const plain = await subtle.decrypt({ name: 'AES-GCM', iv }, await key(passphrase, salt), text);
  return new TextDecoder().decode(plain);
};

const seal = async (plain, passphrase, salt, iv) => {
  [salt, iv] = [Buffer.from(salt, 'hex'), Buffer.from(iv, 'hex')];
  const text = await subtle.encrypt({ name: 'AES-GCM', iv }, await key(passphrase, salt), new TextEncoder().encode(plain));
  const payload = Buffer.concat([salt, iv, Buffer.from(text)]).toString('base64url');
  const front = `5_${three(payload.length)}${payload}`;
  return front + check(front);
};

const [first, ...rest] = process.argv.slice(2);
if (first === 'seal') {
  console.log(await seal(...rest));
} else if (first) {
  console.log(await open(first, rest[0] ?? ''));
} else {
  const golden = readFileSync(new URL('sealed.txt', import.meta.url), 'utf8').trimEnd().split('\n');
  const [link, passphrase, plain] = golden;
  const opened = await open(link, passphrase);
  if (opened !== plain) throw new Error(`It holds ${opened}.`);
  const wrong = await open(link, `${passphrase}!`).catch(() => undefined);
  if (wrong) throw new Error('It opened with another passphrase.');
  console.log('The golden sealed link opens, with its passphrase alone.');
}
