import fc from 'fast-check'

/** Properties are tried on the same values each time, so that a failure comes back; `PROPERTY_SEED` tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20260822) })
