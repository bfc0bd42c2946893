# Langkah terakhir suatu kasus, untuk pelapornya sendiri. Dibaca di balasan "status".

step-filed = { $day }: diterima oleh sistem kami.
step-routed = { $day }: diteruskan kepada narahubung instansi.
step-to-office = { $day }: ditangani petugas kantor Ombudsman.
step-accepted = { $day }: diterima narahubung instansi dan sedang dikerjakan.
step-asked = { $day }: instansi bertanya kepada Bapak/Ibu. { $said }
step-data-requested = { $day }: instansi meminta data Bapak/Ibu.
step-replied = { $day }: jawaban Bapak/Ibu sudah kami teruskan.
step-consented = { $day }: data yang Bapak/Ibu izinkan sudah kami teruskan.
step-consent-refused = { $day }: permintaan data tidak diizinkan; kasus tetap dikerjakan.
step-redirected = { $day }: dialihkan ke instansi yang lebih tepat. { $said }
step-progressed = { $day }: ada kemajuan. { $said }
step-resolved = { $day }: instansi memberi jawaban. { $said }
step-confirmed = { $day }: Bapak/Ibu menyatakan sudah selesai.
step-lapsed = { $day }: ditutup karena tidak ada tanggapan.
step-reopened = { $day }: dibuka kembali oleh Bapak/Ibu; dikerjakan lagi.
step-rated = { $day }: Bapak/Ibu memberi penilaian.
step-added = { $day }: keterangan Bapak/Ibu ditambahkan.
step-checked = { $day }: berkas diperiksa petugas.
step-rejected = { $day }: tidak dapat kami lanjutkan.
step-taken-over = { $day }: diambil alih petugas kantor Ombudsman.
step-handed-back = { $day }: diserahkan kembali kepada instansi.
step-answered = { $day }: kantor Ombudsman memberi jawaban. { $said }
step-interim-told = { $day }: batas waktu terlewati; petugas menanyakan kepada yang menangani.
step-overdue = { $day }: batas waktu terlewati; petugas menanyakan kepada yang menangani.
step-identity-completed = { $day }: identitas dilengkapi.
step-said = "{ $text }"
