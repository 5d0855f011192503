import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Whether a file is written in TypeScript. */
export const isTypeScript = (file: string): boolean => /\.[cm]?ts$/.test(file);

/**
 * Makes `require` understand TypeScript: with the ts-node that is installed where `file` stands, its types unchecked. Does nothing
 * where that is so already: under ts-node, under a test runner, or on a Node.js that strips types by itself.
 *
 * @returns false when there is no ts-node to be found from `file`
 */
export function understandTypeScript(file: string): boolean {
  const { extensions } = require;
  // A loader without Node's own table (jest's) brings its own compiler.
  if (!('.js' in extensions) || '.ts' in extensions || ('typescript' in process.features && process.features.typescript)) return true;
  const near = createRequire(file);
  let tsNode: unknown;
  try {
    tsNode = near('ts-node');
  } catch {
    return false;
  }
  if (!hasRegister(tsNode)) return false;
  // Whatever the engineer's tsconfig says of modules, `require` wants CommonJS.
  tsNode.register({ transpileOnly: true, projectSearchDir: dirname(file), compilerOptions: { module: 'commonjs', moduleResolution: 'bundler' } });
  return true;
}

function hasRegister(module: unknown): module is { register(options: object): void } {
  return typeof module === 'object' && module !== null && 'register' in module && typeof module.register === 'function';
}
