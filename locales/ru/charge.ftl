### Was I charged? In Russian. Meanings and limits: ../README.md.

charge-not-charged = Деньги не списаны.
charge-not-sent = Деньги не списаны: платёж так и не был отправлен с этого устройства.
charge-not-charged-hold = Деньги не списаны. Если в выписке сумма отмечена как замороженная, банк сам снимет заморозку.
charge-on-hold = Деньги не списаны, но сумма, возможно, временно заморожена. Если платёж не завершится, заморозка снимется сама.
# Said of a paid order: «зарезервированы», since «заморожены» would sound as if something were stuck.
charge-authorised = Платёж одобрен. Деньги зарезервированы для магазина, и он спишет их позже.
charge-charged = Деньги списаны, платёж прошёл.
charge-unknown = Пока неизвестно, списаны ли деньги. Возможно, да.
charge-checked-not-charged = Мы только что проверили: деньги не списаны. Можно спокойно попробовать ещё раз.
