/**
 * Luck that is alike where places are near each other: the heights of luck.ts come from a normal field over the ground
 * whose correlation falls with distance as exp(−d / reach), another field in every draw. The chance of each part stays what
 * it is. All of a part's luck comes from the field, what is its own as well: nothing that shaking which is alike nearby
 * does can be more alike, and with a reach of 0 nothing can be less.
 *
 * The field is a sum of 64 waves (Rahimi and Recht 2007) whose directions and lengths are drawn for each block, and whose
 * amplitudes for each draw. Over space the spectrum of that correlation is Cauchy's. Cost 128 products a draw and place.
 */
import { writeEarthCentred } from "../../geo/earth-centred.ts";
import { loadOfNormal } from "../failure/load-of-normal.ts";
import { Dice } from "./dice.ts";
import { BLOCK_DRAWS } from "./luck.ts";

const WAVES = 64;
/** Told apart from the streams of parts by what no key has: a storey that is not there. */
const DIRECTIONS = -1;
const AMPLITUDES = -2;

export class FieldLuck {
  /** Per wave: radians a metre along x, y and z. */
  readonly #waves = new Float64Array(3 * WAVES);
  /** Per draw and wave: of the cosine and of the sine. */
  readonly #amplitudes = new Float64Array(2 * WAVES * BLOCK_DRAWS);
  readonly #place = new Float64Array(3);
  readonly #waving = new Float64Array(2 * WAVES);
  readonly #heights = new Float64Array(BLOCK_DRAWS);

  constructor(seed: number, block: number, reachKm: number) {
    const dice = new Dice().begin(seed, 0, 0, DIRECTIONS, block);
    for (let wave = 0; wave < WAVES; wave++) {
      const length = 1000 * reachKm * Math.abs(dice.normal());
      for (let axis = 0; axis < 3; axis++) this.#waves[3 * wave + axis] = dice.normal() / length;
    }
    dice.begin(seed, 0, 0, AMPLITUDES, block);
    const share = 1 / Math.sqrt(WAVES);
    for (let i = 0; i < this.#amplitudes.length; i++) this.#amplitudes[i] = share * dice.normal();
  }

  /** Per draw of the block; overwritten by the next call. */
  heightsAt(lon: number, lat: number): Float64Array {
    const place = this.#place;
    const waving = this.#waving;
    writeEarthCentred(lon, lat, place, 0);
    for (let wave = 0; wave < WAVES; wave++) {
      let phase = 0;
      for (let axis = 0; axis < 3; axis++) phase += (this.#waves[3 * wave + axis] as number) * (place[axis] as number);
      waving[2 * wave] = Math.cos(phase);
      waving[2 * wave + 1] = Math.sin(phase);
    }
    for (let draw = 0; draw < BLOCK_DRAWS; draw++) {
      let value = 0;
      const from = 2 * WAVES * draw;
      for (let i = 0; i < 2 * WAVES; i++) value += (this.#amplitudes[from + i] as number) * (waving[i] as number);
      this.#heights[draw] = loadOfNormal(value);
    }
    return this.#heights;
  }
}
