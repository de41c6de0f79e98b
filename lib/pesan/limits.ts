/** Daily limit of a reporter's messages in one case, about ten times what people write. */
export const MESSAGES_A_DAY = 100

/** Refusal over the limit; the text stays in the form. */
export const TOO_MANY_MESSAGES = `Hari ini sudah ${MESSAGES_A_DAY} pesan terkirim untuk aduan ini. Yang Anda tulis masih ada di bawah; kirim lagi mulai besok, atau satukan dengan pesan lain.`
