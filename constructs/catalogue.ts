import { definition as centralFileStorage } from './central-file-storage/definition';
import type { Definition } from './component';
import { definition as migratedSystem } from './migrated-system/definition';
import { definition as transferLink } from './transfer-link/definition';

/** Every kind that an agency can ask for. A kind of one's own is one folder and one line here, or an extension from outside. */
export const catalogue: readonly Definition[] = [centralFileStorage, migratedSystem, transferLink];
