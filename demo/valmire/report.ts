import type { WrittenTexts } from '../../src/features/reports/rules/written.ts'
import { both } from '../words.ts'

/** What the lead of Valmire has begun to write; the consultation is still open. */
export const valmireTexts: WrittenTexts = {
  purpose: both(
    'La concertation est **encore ouverte** : ce projet de bilan se remplit au fil des contributions.\n\n- Il sera arrêté après la clôture.\n- Chaque proposition aura sa réponse avant la publication.',
    'The consultation is **still open**: this draft report fills up as contributions come in.\n\n- It will be frozen after the close.\n- Each proposition will have its answer before publication.',
  ),
}
