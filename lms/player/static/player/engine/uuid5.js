// UUIDs made from a name (RFC 9562, 5.5), so that the same event always has the same id.
// The browser's own SHA-1 is missing where a school's site runs on plain http.

/** Return the name's UUID within the namespace, itself a UUID. */
export function uuid5(namespace, name) {
  const space = namespace.replace(/-/g, "").match(/../g).map((pair) => parseInt(pair, 16));
  const bytes = sha1([...space, ...new TextEncoder().encode(name)]).slice(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50; // version 5
  bytes[8] = (bytes[8] & 0x3f) | 0x80; // the variant of RFC 9562
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Write bytes as hexadecimal digits. */
export function toHex(bytes) {
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Return the 20 bytes of the SHA-1 digest (FIPS 180-4, 6.1). It names, it protects nothing. */
export function sha1(message) {
  const length = message.length;
  const padded = [...message, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  padded.push(...toBytes(Math.floor(length / 2 ** 29)), ...toBytes(length << 3));
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < padded.length; start += 64) {
    mix(state, padded.slice(start, start + 64));
  }
  return state.flatMap(toBytes);
}

function mix(state, block) {
  const words = [];
  for (let t = 0; t < 16; t += 1) {
    words.push(block.slice(4 * t, 4 * t + 4).reduce((word, byte) => (word << 8) | byte, 0));
  }
  for (let t = 16; t < 80; t += 1) {
    words.push(rotate(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1));
  }
  let [a, b, c, d, e] = state;
  words.forEach((word, t) => {
    const [f, constant] = ROUNDS[Math.floor(t / 20)];
    [a, b, c, d, e] = [(rotate(a, 5) + f(b, c, d) + e + constant + word) | 0, a, rotate(b, 30), c, d];
  });
  [a, b, c, d, e].forEach((value, i) => {
    state[i] = (state[i] + value) | 0;
  });
}

const ROUNDS = [
  [(b, c, d) => (b & c) | (~b & d), 0x5a827999],
  [(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
  [(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
  [(b, c, d) => b ^ c ^ d, 0xca62c1d6],
];

function rotate(word, bits) {
  return (word << bits) | (word >>> (32 - bits));
}

function toBytes(word) {
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff);
}
