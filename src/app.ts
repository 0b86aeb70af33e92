import type { FastifyInstance } from 'fastify'
import { contractKind } from './features/contracts/chain.ts'
import { contractsDoors } from './features/contracts/doors.tsx'
import { countIndicatorsOfContract, indicatorKind, listIndicatorsOfContract } from './features/indicators/chain.ts'
import { indicatorsDoors } from './features/indicators/doors.tsx'
import { siteDoors } from './features/site/doors.tsx'
import { findFrame } from './features/site/queries/frame.ts'
import { visitor } from './kernel/actor.ts'
import type { Door } from './platform/web/door.ts'
import { createServer } from './platform/web/server.ts'
import type { World } from './platform/world.ts'

/** Every address of the application. */
export const doors: readonly Door[] = [...siteDoors, ...contractsDoors, ...indicatorsDoors]

/** Ties the features together: none of them knows who its neighbours on the chain are. */
function registerChain({ chain }: World): void {
  chain
    .register({
      ...contractKind,
      neighbours: (db, id) => countIndicatorsOfContract(db, id),
      listNeighbours: async (db, id, link) => (link === 'indicator' ? listIndicatorsOfContract(db, id) : []),
    })
    .register(indicatorKind)
}

const nobody = { actor: visitor, name: null, session: null }
const identify = async () => nobody

/** The application over a world. */
export async function createApp(world: World): Promise<FastifyInstance> {
  registerChain(world)
  return createServer(world, { doors, findFrame, identify, signInPath: '/connexion' })
}
