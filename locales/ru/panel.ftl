### The panel, in Russian. Meanings and limits: ../README.md.

## Labels

panel-label = Проблема с оплатой
# $amount (string): a finished amount with its currency.
panel-amount = Сумма: { $amount }
# $order (string): the shop's own number of the order.
panel-order = Заказ: { $order }
# $reference (string): to quote to the shop.
panel-reference = Номер платежа: { $reference }

## When this card can be tried again: $count (number), accusative after «через»

panel-retry-minutes = { $count ->
    [one] Эту карту можно попробовать снова через { $count } минуту.
    [few] Эту карту можно попробовать снова через { $count } минуты.
    [many] Эту карту можно попробовать снова через { $count } минут.
   *[other] Эту карту можно попробовать снова через { $count } минуты.
}
panel-retry-hours = { $count ->
    [one] Эту карту можно попробовать снова через { $count } час.
    [few] Эту карту можно попробовать снова через { $count } часа.
    [many] Эту карту можно попробовать снова через { $count } часов.
   *[other] Эту карту можно попробовать снова через { $count } часа.
}
panel-retry-days = { $count ->
    [one] Эту карту можно попробовать снова через { $count } день.
    [few] Эту карту можно попробовать снова через { $count } дня.
    [many] Эту карту можно попробовать снова через { $count } дней.
   *[other] Эту карту можно попробовать снова через { $count } дня.
}

## Checking the payment

panel-checking = Проверяем ваш платёж. Подождите немного.
panel-paid = Платёж прошёл
    .next = Платить больше не нужно. Заказ подтверждён.
panel-still-processing = Платёж всё ещё обрабатывается. Не платите ещё раз: подождите немного и проверьте снова.
panel-still-unknown = Ответа пока нет. Не платите ещё раз: проверьте платёж позже или спросите о нём в магазине.
panel-check-failed = Проверить платёж не удалось: нет связи. Попробуйте проверить ещё раз.

## Fallback: shown when nothing else could be loaded; also built into the shell, so no variables

fallback-headline = С платежом что-то пошло не так
fallback-charge = По этой странице нельзя понять, списаны ли деньги.
fallback-next = Прежде чем платить снова, посмотрите в приложении банка или в почте, нет ли там этого платежа.
