import { clearer, type Found, filled, open } from './fill'
import { type StorySignals, storySignals } from './story-signals'

/** The prompts of the story page: whether other answers or the story itself already answer them. */
export interface StoryPrompts {
  siapa: boolean
  kapan: boolean
  di_mana: boolean
  bagaimana: boolean
  sumber: boolean
}
export type StoryPrompt = keyof StoryPrompts

/** What the other pages of the form already answer. */
export type KnownElsewhere = Omit<StoryPrompts, 'bagaimana'>

/** A story with fewer words hardly describes a course of events. */
const STORY_WORDS = 30
/** The form's minimum (text-rules.ts). */
const STORY_LENGTH = 50

/** "Bagaimana": whether one can follow who did what, in which order. */
export function how(story: StorySignals, knownActor: boolean): Found {
  if (story.length < STORY_LENGTH) return open('cerita_belum')
  if (!story.ordered) return clearer('cerita_urutan')
  if (story.words < STORY_WORDS) return clearer('cerita_singkat')
  return knownActor || story.actor ? filled : clearer('cerita_pelaku')
}

/** The prompts beside the story, during writing and afterwards. Light enough for the browser. */
export function storyPrompts(kronologi: string, known: KnownElsewhere): StoryPrompts {
  const story = storySignals(kronologi)
  return {
    siapa: known.siapa || story.actor,
    kapan: known.kapan || story.time,
    di_mana: known.di_mana || story.place,
    bagaimana: how(story, known.siapa).fill === 'terisi',
    sumber: known.sumber || story.source,
  }
}
