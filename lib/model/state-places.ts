import type { StateBackend } from './portfolio';

/** Where states lie, whichever zone says so: equal where the places are one. */
export interface StatePlace {
  /** The store: two places in different ones are apart whatever their names are. */
  readonly store: string;
  /** Its name in the store: a bucket, the beginning of a schema's name, or the path of an address. */
  readonly name: string;
  /** What parts the name from what stands in it. */
  readonly joint: string;
}

/**
 * The administrator's and the agency's place of a zone's states (decision 8).
 *
 * @param zone tells databases apart, whose connection strings nobody writes down
 */
export function statePlaces(backend: StateBackend, zone: string): { readonly admin: StatePlace; readonly agency: StatePlace } {
  if (backend.type === 's3') {
    const store = `s3 ${backend.endpoint === undefined ? 'amazon' : hostOf(backend.endpoint)}`;
    // A bucket holds no other.
    const place = (name: string): StatePlace => ({ store, name, joint: '\n' });
    return { admin: place(backend.adminBucket), agency: place(backend.agencyBucket) };
  }
  if (backend.type === 'pg') {
    const place = (prefix: string): StatePlace => ({ store: `pg ${zone}`, name: prefix.replaceAll('-', '_'), joint: '_' });
    return { admin: place(backend.adminSchema), agency: place(backend.agencySchema) };
  }
  return { admin: addressPlace(backend.adminAddress), agency: addressPlace(backend.agencyAddress) };
}

/** Whether two places are one, or one lies in the other. */
export const meet = (a: StatePlace, b: StatePlace): boolean => a.store === b.store && (a.name === b.name || inside(a, b) || inside(b, a));

const inside = (inner: StatePlace, outer: StatePlace): boolean => inner.name.startsWith(`${outer.name}${outer.joint}`);
/** What is no address, as a program may hand it over, is a store of its own. */
const split = (address: string): { readonly host: string; readonly pathname: string } =>
  URL.canParse(address) ? new URL(address) : { host: address, pathname: '' };
const hostOf = (address: string): string => split(address).host;
const addressPlace = (address: string): StatePlace => {
  const { host, pathname } = split(address);
  return { store: `http ${host}`, name: pathname.replace(/\/+$/, ''), joint: '/' };
};
