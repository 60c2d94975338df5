### Reporting a problem, in Russian. «Обращение» is the report, «сообщение» the message shown on the screen.
### Meanings and limits: ../README.md.

## The form

report-title = Сообщить о проблеме с платежом
report-intro = Мы уже заполнили то, что знаем. Ваше обращение получит магазин.
report-category = О чём вы пишете

## What it is about

category-payment-failed = Платёж не прошёл
category-declined = Карту не приняли или банк отказал
category-technical = Страница не работала
category-double-charge = Деньги списали дважды
category-wrong-amount = Сумма не та
category-paid-no-order = Деньги списали, а заказа нет
category-unauthorised = Этот платёж мне незнаком
category-refund-request = Хочу вернуть деньги
category-suggestion = Есть предложение
category-other = Другое
category-notify-when-fixed = Сообщите мне, когда оплата снова заработает

## The fields to fill in

report-narrative = Расскажите своими словами, что произошло (необязательно)
report-narrative-hint = Никогда не пишите здесь номер карты, код безопасности или пароль.
report-name = Имя
report-email = Электронная почта, чтобы магазин мог вам ответить
report-email-problem = Нужен адрес со знаком @ и доменом, например name@example.com.

## What will be sent: the labels

report-preview = Вот всё, что мы отправим
field-reference = Номер платежа
# $position (String): which of several payments, 1, 2…; $field (String): one of these labels.
field-paid = Платёж { $position }: { $field }
field-order = Заказ
field-amount = Сумма
field-occurred-at = Время платежа
field-method = Способ оплаты
field-provider = Платёжный сервис
field-reason = Что пошло не так
field-charge = Списаны ли деньги
field-shown = Сообщение на экране
field-category = Тема
field-narrative = Своими словами
field-name = Имя
field-email = Электронная почта
field-created-at = Время обращения
field-locale = Язык
field-attempt = Номер попытки оплаты
field-id = Номер обращения
field-kind = Вид обращения
field-actions = Что было предложено
field-redactions = Удалено номеров карт

## What will be sent: the values

kind-complaint = Жалоба
kind-refund-request = Возврат денег
kind-suggestion = Предложение
kind-notification-request = Просьба написать мне
charge-value-not-charged = Нет
charge-value-charged = Да
charge-value-on-hold = Заморожены
charge-value-unknown = Пока неизвестно

## Что было предложено, как значения в списке

option-edit-details = Проверить данные
option-other-method = Другой способ оплаты
option-authenticate-again = Ещё раз подтвердить в банке
option-authorise-again = Снова дать разрешение магазину
option-add-funds-then-retry = Пополнить счёт и попробовать снова
option-retry-now = Попробовать ещё раз
option-retry-once = Попробовать ещё один раз
option-retry-later = Попробовать позже
option-contact-bank = Обратиться в банк
option-contact-support = Обратиться в магазин
option-check-status = Проверить платёж
option-wait = Подождать
option-finish-in-app = Завершить в приложении
option-enable-wallet = Настроить кошелёк или приложение
option-allow-popups-or-browser = Разрешить всплывающие окна или сменить браузер
option-check-connection = Проверить подключение к интернету
option-view-order = Посмотреть заказ
option-restart-checkout = Оформить заказ заново
option-change-amount = Изменить заказ

## Sending, and how it ended

report-send = Отправить
report-cancel = Назад
report-sending = Отправляем…
# $number (string): the number of the report, to quote.
report-sent = Магазин получил ваше обращение
    .number = Номер вашего обращения: { $number }.
    .keep = Сохраните номер обращения: он пригодится, если появятся вопросы.
report-failed = Отправить не получилось: магазин не ответил. Всё, что вы написали, осталось здесь. Попробуйте ещё раз.
report-rejected = Система магазина не приняла обращение. Свяжитесь с магазином напрямую и назовите номер платежа. Всё, что вы написали, осталось здесь.
report-copy = Скопировать обращение
report-copied = Обращение скопировано.

## To be told when payments work again

notify-title = Попросить магазин написать, когда оплата снова заработает
notify-intro = Оставьте адрес электронной почты, чтобы магазин мог написать вам, когда оплата снова заработает.
notify-email = Ваш адрес электронной почты
notify-email-missing = Укажите адрес электронной почты, чтобы магазин мог вам написать.
notify-send = Отправить адрес магазину
notify-sending = Отправляем…
# $number (String): the number of the request.
notify-sent = Магазин записал ваш адрес
    .number = Номер вашего обращения: { $number }.
    .keep = Магазин сам решает, писать ли вам. Сохраните номер: он пригодится, если появятся вопросы.
notify-failed = Отправить не получилось: магазин не ответил. Ваш адрес остался здесь. Попробуйте ещё раз.
notify-rejected = Система магазина не приняла обращение. Свяжитесь с магазином напрямую. Ваш адрес остался здесь.
