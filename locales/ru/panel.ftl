### The panel, in Russian. Meanings and limits: ../README.md.

## Labels

# $amount (string): a finished amount with its currency.
panel-amount = Сумма: { $amount }
# $order (string): the shop's own number of the order.
panel-order = Заказ: { $order }
# $reference (string): to quote to the shop.
panel-reference = Номер платежа: { $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = Сообщение банка: { $text }
# $text (String): what the shop wrote about a disruption.
panel-outage = Сообщение магазина: { $text }

## When this way to pay can be used again: $count (number), accusative after «через»

panel-retry-seconds = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } секунду.
    [few] Этот способ оплаты снова будет доступен через { $count } секунды.
    [many] Этот способ оплаты снова будет доступен через { $count } секунд.
   *[other] Этот способ оплаты снова будет доступен через { $count } секунды.
}
panel-retry-minutes = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } минуту.
    [few] Этот способ оплаты снова будет доступен через { $count } минуты.
    [many] Этот способ оплаты снова будет доступен через { $count } минут.
   *[other] Этот способ оплаты снова будет доступен через { $count } минуты.
}
panel-retry-hours = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } час.
    [few] Этот способ оплаты снова будет доступен через { $count } часа.
    [many] Этот способ оплаты снова будет доступен через { $count } часов.
   *[other] Этот способ оплаты снова будет доступен через { $count } часа.
}
panel-retry-days = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } день.
    [few] Этот способ оплаты снова будет доступен через { $count } дня.
    [many] Этот способ оплаты снова будет доступен через { $count } дней.
   *[other] Этот способ оплаты снова будет доступен через { $count } дня.
}
panel-retry-ready = Теперь можно попробовать оплатить ещё раз.

## Checking the payment

panel-checking = Проверяем ваш платёж. Подождите немного.
panel-paid = Платёж прошёл
    .next = Платить больше не нужно. Подтверждение от магазина ищите в почте или на странице заказа.
panel-still-processing = Платёж пока обрабатывается. Не платите ещё раз: подождите немного и проверьте его снова.
panel-still-unknown = Ответа пока нет. Не платите ещё раз: проверьте платёж позже или спросите о нём в магазине.
panel-check-failed = Не удалось проверить платёж: нет связи. Не платите ещё раз: попробуйте проверить снова.
panel-ask-again = Результата пока нет. Не платите ещё раз: мы сами продолжаем проверять платёж.
panel-offline-pause = Нет подключения к интернету. Не платите ещё раз: когда связь появится, мы продолжим проверять платёж.
panel-gave-up = Мы долго проверяли платёж, но чем он закончился, пока неизвестно. Не платите ещё раз: проверьте его позже или спросите о нём в магазине.
# $time (string): when the shop was asked, a time or a date and time. The brackets spare it a preposition.
panel-checked-not-charged = Ответ магазина ({ $time }): деньги не списаны. Можно спокойно попробовать ещё раз.
# Shown in place of what to do now.
panel-open-elsewhere = По этому заказу уже начат другой платёж — возможно, в другой вкладке или другом окне. Чем он закончился, неизвестно. Проверьте его, прежде чем платить снова.
panel-twice = Этот заказ оплачен дважды
    .next = Оба платежа показаны здесь. Сообщите о проблеме: в обращении они уже указаны, чтобы магазин мог вернуть деньги за один из них.
pay-anyway = Заплатить снова, не зная, чем закончился предыдущий платёж?
    .next = Неизвестно, списаны ли деньги по предыдущему платежу. Если да, вы заплатите дважды. Возврат денег зависит от магазина и требует времени.
panel-opening-report = Открываем форму обращения. Подождите немного.
report-unavailable = Написать магазину отсюда нельзя. Свяжитесь с ним напрямую и назовите номер платежа.

## What to ask the bank: the shopper copies it, and it is the shopper who speaks

bank-question-title = Что спросить в банке
# No «я пытался»: it would have to know who speaks. $time (string): a date and time. $amount (string): with its currency.
bank-question = У меня не прошёл платёж на сумму { $amount } в интернет-магазине ({ $time }). Почему его не одобрили и что мне нужно сделать, чтобы он прошёл?
bank-question-plain = У меня не прошёл платёж в интернет-магазине ({ $time }). Почему его не одобрили и что мне нужно сделать, чтобы он прошёл?
panel-copied = Текст скопирован.
