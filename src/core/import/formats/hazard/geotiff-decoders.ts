/**
 * Answers: which bytes does a compressed block of a GeoTIFF hold? Never more of them than the block has room for: a
 * few kilobytes that would unpack to gigabytes stop there.
 */
import { unzlibSync } from "fflate";

export function unpackDeflate(packed: Uint8Array, room: number): Uint8Array {
  // fflate writes into `out` and never beyond it.
  return unzlibSync(packed, { out: new Uint8Array(room) });
}

/** PackBits: a count below 128 is followed by one byte more of its own, one above 128 by one that is repeated. */
export function unpackBits(packed: Uint8Array, room: number): Uint8Array {
  const out = new Uint8Array(room);
  let at = 0;
  for (let i = 0; i < packed.length && at < room; ) {
    const count = packed[i++] as number;
    if (count < 128) {
      const own = packed.subarray(i, i + count + 1).subarray(0, room - at);
      out.set(own, at);
      at += own.length;
      i += count + 1;
    } else if (count > 128) {
      const end = Math.min(room, at + 257 - count);
      out.fill(packed[i++] ?? 0, at, end);
      at = end;
    }
  }
  return out.subarray(0, at);
}

const CLEAR = 256;
const END = 257;
const WIDEST = 12;

/** LZW as TIFF has it: the highest bit first, codes grow one code early. */
export function unpackLzw(packed: Uint8Array, room: number): Uint8Array {
  const out = new Uint8Array(room);
  const before = new Uint16Array(1 << WIDEST);
  const last = Uint8Array.from({ length: 1 << WIDEST }, (_, code) => code);
  const first = last.slice();
  const lengths = new Uint16Array(1 << WIDEST).fill(1, 0, CLEAR);
  let [next, width, previous, at, i, buffer, bits] = [END + 1, 9, -1, 0, 0, 0, 0];
  while (at < room) {
    for (; bits < width && i < packed.length; bits += 8) buffer = (buffer << 8) | (packed[i++] as number);
    if (bits < width) break;
    bits -= width;
    const code = buffer >>> bits;
    buffer &= (1 << bits) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      [next, width, previous] = [END + 1, 9, -1];
      continue;
    }
    if (previous < 0 ? code > CLEAR : code > next || (code === next && next > 4095)) throw new Error("LZW");
    if (previous >= 0 && next < 1 << WIDEST) {
      before[next] = previous;
      first[next] = first[previous] as number;
      last[next] = first[code === next ? previous : code] as number;
      lengths[next] = (lengths[previous] as number) + 1;
      next++;
    }
    const end = at + (lengths[code] as number);
    for (let place = end - 1, each = code; place >= at; place--, each = before[each] as number) {
      if (place < room) out[place] = last[each] as number;
    }
    at = end;
    if (next + 1 >= 1 << width && width < WIDEST) width++;
    previous = code;
  }
  return out.subarray(0, Math.min(at, room));
}
