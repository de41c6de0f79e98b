import { readPartialDate } from '@/lib/aduan/report/partial-date'
import type { RawAnswers, TextField } from '../answers'
import { isAsked } from '../asked'
import { stepWith } from '../steps'
import { clearer, type Fill, type Found, filled, type Gap, open } from './fill'
import { how, type KnownElsewhere } from './story-prompts'
import { type StorySignals, storySignals } from './story-signals'

/** The elements of an aduan (official: "jelas, lengkap, kronologis, dengan data dukung jika ada"). */
export type Element = 'apa' | 'siapa' | 'kapan' | 'di_mana' | 'bagaimana' | 'sumber' | 'bukti' | 'kerugian'

/** One element of a draft: how complete it is, and where to continue. */
export interface CoachItem {
  element: Element
  fill: Fill
  gap: Gap | null
  /** Page of the form, and the id of the input there. */
  step: number
  target: string
}

/** Kinds of wrongdoing that hurt the writer: the wording is gentler, and everything may be skipped. */
const GENTLE = new Set(['etik', 'pembalasan'])

/** Whether to use gentle wording for this person: harassment, bullying, threats, retaliation. */
export function needsGentleWords(answers: RawAnswers): boolean {
  return GENTLE.has(answers.kategori ?? '') || answers.risiko === 'ya'
}

/**
 * Rates each element of a draft as complete, could be clearer, or missing. Never decides whether an aduan may
 * be sent: only check.ts does.
 */
export function coach(answers: RawAnswers, fileCount: number): CoachItem[] {
  const story = storySignals(answers.kronologi ?? '')
  return [
    { element: 'apa', step: stepWith('ringkasan'), target: 'isian-ringkasan', ...what(answers) },
    { element: 'siapa', step: stepWith('terlapor'), target: 'isian-terlapor-0-nama', ...who(answers) },
    { element: 'kapan', step: stepWith('waktu_jenis'), target: 'isian-waktu_jenis', ...when(answers, story) },
    { element: 'di_mana', step: stepWith('kabkota'), ...where(answers, story) },
    {
      element: 'bagaimana',
      step: stepWith('kronologi'),
      target: 'isian-kronologi',
      ...how(story, knowsWho(answers)),
    },
    {
      element: 'sumber',
      step: stepWith('sumber_info'),
      target: 'isian-sumber_info',
      ...source(answers, story),
    },
    {
      element: 'bukti',
      step: stepWith('bukti_lain'),
      target: 'bukti',
      ...evidence(answers, story, fileCount),
    },
    { element: 'kerugian', step: stepWith('kerugian'), target: 'isian-kerugian', ...loss(answers, story) },
  ]
}

/** What other pages already answer, so that the story need not repeat it. */
export function knownElsewhere(answers: RawAnswers): KnownElsewhere {
  const silent = storySignals('')
  return {
    siapa: knowsWho(answers),
    kapan: when(answers, silent).fill === 'terisi',
    di_mana: where(answers, silent).fill === 'terisi',
    sumber: text(answers, 'sumber_info') !== '',
  }
}

function text(answers: RawAnswers, field: TextField): string {
  return (answers[field] ?? '').trim()
}

function what(answers: RawAnswers): Found {
  const ringkasan = text(answers, 'ringkasan')
  if ([...ringkasan].length < 10) return open('apa_belum')
  const words = ringkasan.split(/\s+/).length
  return words < 4 || text(answers, 'kategori') === '' ? clearer('apa_singkat') : filled
}

/** Whether a value has content: "-", "tidak tahu" and the like do not. */
function says(value: string): boolean {
  return !/^(?:[-–.?]*|tidak tahu|tdk tahu|tidak ada|n\/?a|anonim)$/i.test(value.trim())
}

function knowsWho(answers: RawAnswers): boolean {
  if (!isAsked('terlapor', answers)) return false
  return answers.terlapor.some((person) => says(person.nama) || says(person.jabatan))
}

function who(answers: RawAnswers): Found {
  const office = !['', 'Tidak tahu', 'Lainnya'].includes(text(answers, 'instansi'))
  const unit = text(answers, 'unit_rinci') !== ''
  if (!knowsWho(answers)) {
    if (answers.terlapor_tidak_tahu !== 'ya') return open('siapa_belum')
    return office && unit ? filled : clearer('siapa_tidak_tahu')
  }
  const jabatan = answers.terlapor.some((person) => says(person.jabatan))
  return office || (jabatan && unit) ? filled : clearer('siapa_jabatan')
}

function when(answers: RawAnswers, story: StorySignals): Found {
  const jenis = text(answers, 'waktu_jenis')
  if (jenis === '') return story.time ? clearer('kapan_kira_kira') : open('kapan_belum')
  const dated = readPartialDate(
    answers['tgl_mulai.hari'] ?? '',
    answers['tgl_mulai.bulan'] ?? '',
    answers['tgl_mulai.tahun'] ?? '',
  )
  if (isAsked('tgl_mulai.hari', answers) && dated.kind === 'date') return filled
  return story.time ? filled : clearer('kapan_kira_kira')
}

function where(answers: RawAnswers, story: StorySignals): Found & { target: string } {
  const detail = text(answers, 'lokasi_rinci') !== '' || story.place
  if (text(answers, 'kabkota') === '') {
    const found = detail ? clearer('tempat_belum') : open('tempat_belum')
    return { ...found, target: 'isian-kabkota' }
  }
  return { ...(detail ? filled : clearer('tempat_rinci')), target: 'isian-lokasi_rinci' }
}

function source(answers: RawAnswers, story: StorySignals): Found {
  return text(answers, 'sumber_info') !== '' || story.source ? filled : open('sumber_belum')
}

function evidence(answers: RawAnswers, story: StorySignals, fileCount: number): Found {
  if (fileCount > 0 || says(text(answers, 'bukti_lain'))) return filled
  return story.evidence ? clearer('bukti_disebut') : open('bukti_belum')
}

function loss(answers: RawAnswers, story: StorySignals): Found {
  const told =
    answers.kerugian_tidak_tahu === 'ya' ||
    text(answers, 'kerugian') !== '' ||
    says(text(answers, 'pihak_dirugikan'))
  return told || story.amount ? filled : open('kerugian_belum')
}
