/**
 * The ODK engine is built for browsers; under Node its parser asks for a folder before it uses the WebAssembly it
 * carries inside. Must be imported before the engine.
 */
if (!('__dirname' in globalThis)) Object.assign(globalThis, { __dirname: '' });

/** Its dates follow the process; ours follow the moment they are given. In UTC both count the same days. */
process.env.TZ = 'UTC';
