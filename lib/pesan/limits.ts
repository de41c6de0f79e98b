/** Messages that a reporter may send in one case on one day; what people write together is a tenth of it. */
export const MESSAGES_A_DAY = 100

/** What is said instead; the text stays in the form. */
export const TOO_MANY_MESSAGES = `Hari ini sudah ${MESSAGES_A_DAY} pesan terkirim untuk aduan ini. Yang Anda tulis masih ada di bawah; kirim lagi mulai besok, atau satukan dengan pesan lain.`
