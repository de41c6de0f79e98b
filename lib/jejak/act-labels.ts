/** Acts of administrators on accounts, teams and settings, in the words of the audit view. */
export const actLabels = {
  invite: 'Mengundang petugas',
  'invite-cancel': 'Membatalkan undangan',
  activate: 'Mengaktifkan akun dengan kode',
  reset: 'Membuat kode aktivasi baru',
  'accounts-sealed': 'Menyegel akun yang ada',
  'reset-done': 'Memakai kode aktivasi baru, kunci lama dihapus',
  propose: 'Mengusulkan perubahan pada administrator',
  role: 'Mengubah peran',
  disable: 'Menonaktifkan akun',
  enable: 'Mengaktifkan kembali akun',
  'restricted-on': 'Menunjuk petugas aduan terbatas',
  'restricted-off': 'Mencabut tugas aduan terbatas',
  'staff-details': 'Mengubah data kepegawaian',
  'approver-on': 'Menunjuk pembuka identitas kedua',
  'approver-off': 'Mencabut tugas pembuka identitas kedua',
  certify: 'Menyimpan sertifikat kunci',
  'recovery-drill': 'Menguji kunci pemulihan dengan dua bagian',
  'give-keys': 'Memberi kunci kasus',
  'team-create': 'Membuat tim',
  'team-rename': 'Mengganti nama tim',
  'team-on': 'Mengaktifkan tim',
  'team-off': 'Menonaktifkan tim',
  'team-member-add': 'Menambah anggota tim',
  'team-member-remove': 'Mengeluarkan anggota tim',
  'team-ketua': 'Mengubah ketua tim',
  'deputy-named': 'Menunjuk pengganti ketua tim',
  'deputy-begun': 'Tugas pengganti ketua dimulai',
  'deputy-ended': 'Tugas pengganti ketua berakhir',
  'absence-set': 'Mencatat petugas tidak di tempat',
  'absence-ended': 'Mencatat petugas kembali bertugas',
  calendar: 'Mengubah kalender hari kerja',
  instansi: 'Mengubah daftar instansi',
  kategori: 'Mengubah daftar kategori',
  templat: 'Mengubah templat pesan',
  tenggat: 'Mengubah janji waktu',
  surat: 'Mengubah format nomor surat',
  'many-cases-read': 'Membuka sangat banyak kasus rekan dalam satu jam',
  'rekap-export': 'Mengunduh rekap',
  retention: 'Mengubah masa simpan',
  'destruction-propose': 'Mengusulkan pemusnahan',
  'destruction-approve': 'Menyetujui pemusnahan',
  'destruction-cancel': 'Membatalkan usulan pemusnahan',
  'destruction-done': 'Pemusnahan dilaksanakan',
  'job-retry': 'Mencoba lagi pekerjaan sistem',
} as const

export type AdminAct = keyof typeof actLabels

/** The label of an act; an unknown act by its name. */
export function actLabel(act: string): string {
  return Object.hasOwn(actLabels, act) ? actLabels[act as AdminAct] : act
}
