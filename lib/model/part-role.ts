/** What a part does: `primary` is the item itself; the others must stand in another zone. */
export const PART_ROLES = ['primary', 'replica', 'standby', 'far'] as const;
/** What a part is to its item: the item itself, its copy, its standby, or the far end of a link. */
export type PartRole = (typeof PART_ROLES)[number];
