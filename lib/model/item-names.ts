import { nearest } from '../values/nearest';

/** The names of items by agency, so that a misspelt one is held against those of its own agency first. */
export class ItemNames {
  readonly #ids = new Map<string, string[]>();
  readonly #refs = new Map<string, string>();

  constructor(refs: Iterable<string> = []) {
    for (const ref of refs) this.add(ref);
  }

  /** @param ref `agency/id`, not added before */
  add(ref: string): void {
    const at = ref.indexOf('/');
    const [agency, id] = [ref.slice(0, at), ref.slice(at + 1)];
    const known = this.#ids.get(agency);
    if (known) known.push(id);
    else this.#ids.set(agency, [id]);
    if (!this.#refs.has(id)) this.#refs.set(id, ref);
  }

  /** The ids of an agency's items but one. */
  *ids(agency: string, but: string): Iterable<string> {
    for (const id of this.#ids.get(agency) ?? []) if (id !== but) yield id;
  }

  /** The id of an agency's item that is nearest to one written, itself left out. */
  nearestId(agency: string, id: string): string | undefined {
    return nearest(id, this.ids(agency, id));
  }

  /** The `agency/id` that is nearest to one written, of whatever agency; to an id alone the first item that is called so. */
  nearestRef(ref: string): string | undefined {
    return this.#refs.get(ref) ?? nearest(ref, this.refs(ref));
  }

  /** Every `agency/id`, those of the agency that `like` names first. */
  *refs(like: string): Iterable<string> {
    const first = like.slice(0, Math.max(0, like.indexOf('/')));
    for (const id of this.#ids.get(first) ?? []) yield `${first}/${id}`;
    for (const [agency, ids] of this.#ids) if (agency !== first) for (const id of ids) yield `${agency}/${id}`;
  }
}
