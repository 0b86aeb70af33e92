declare module '*/bundle.mjs' {
  /** Builds what changed and answers the folder of the JavaScript. */
  export function bundle(): Promise<string>
}
