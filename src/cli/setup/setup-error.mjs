// @ts-check
/** Something that a person has to put right before we can go on. Its message is the sentence they read. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/** Tells what is being done, on standard error: standard output belongs to answers. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a script's work; a {@link SetupError} ends it with its sentence and status 3, “could not be done”.
 * @param {() => Promise<void>} work
 */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 3;
  }
}
