// What the build knows and the compiler does not: see `define` in vite.config.ts.

/** True in the single HTML file that is opened from disk, false when served over http. */
declare const __SINGLE_FILE__: boolean;

/** Version of package.json, with the short commit hash behind a plus sign when it was known at build time. */
declare const __APP_VERSION__: string;
