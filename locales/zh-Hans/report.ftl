## The form

report-title = 反馈这笔付款的问题
report-intro = 已知信息已为您填好，这份反馈会发送给商家。
report-category = 您想反馈什么
report-narrative = 请说说您遇到的情况（选填）
report-narrative-hint = 请勿在此填写卡号、安全码或密码。
report-name = 姓名
report-email = 邮箱（方便商家回复您）
report-email-problem = 邮箱地址需要包含@和域名，例如name@example.com。
report-preview = 将发送以下全部内容

## What it is about

category-payment-failed = 支付未成功
category-declined = 银行卡付款被拒
category-technical = 页面无法正常使用
category-double-charge = 被重复扣款
category-wrong-amount = 金额不对
category-paid-no-order = 已扣款，但没有订单
category-unauthorised = 这笔付款不是我本人操作的
category-refund-request = 我想退款
category-suggestion = 提建议
category-other = 其他
category-notify-when-fixed = 支付恢复后通知我

## Labels in the list of what will be sent

field-reference = 支付编号
# $position (String): which of several payments, 1, 2…; $field (String): one of these labels.
field-paid = 第{ $position }笔付款的{ $field }
field-order = 订单
field-amount = 金额
field-occurred-at = 支付时间
field-method = 支付方式
field-provider = 支付服务
field-reason = 遇到的问题
field-charge = 是否已扣款
field-shown = 显示的提示
field-category = 反馈事项
field-narrative = 您的描述
field-name = 姓名
field-email = 邮箱
field-created-at = 反馈时间
field-locale = 语言
field-attempt = 支付请求编号
field-id = 反馈编号
field-kind = 反馈类型
field-actions = 提供的选项
field-redactions = 已隐去的卡号数量

## Values in that list

kind-complaint = 投诉
kind-refund-request = 退款申请
kind-suggestion = 建议
kind-notification-request = 通知申请
charge-value-not-charged = 否
charge-value-charged = 是
charge-value-on-hold = 未扣款，金额可能暂时冻结
charge-value-unknown = 暂不确定

## 提供过的选项（作为清单中的值）

option-edit-details = 核对信息
option-other-method = 换一种支付方式
option-authenticate-again = 再次通过银行确认
option-authorise-again = 重新授权给商家
option-add-funds-then-retry = 存入资金后重新支付
option-retry-now = 重新支付
option-retry-once = 再试一次
option-retry-later = 稍后再试
option-contact-bank = 联系银行
option-contact-support = 联系商家
option-check-status = 查询支付结果
option-wait = 等待处理
option-finish-in-app = 在应用中完成支付
option-enable-wallet = 设置钱包或应用
option-allow-popups-or-browser = 允许弹出窗口或换用其他浏览器
option-check-connection = 检查网络连接
option-view-order = 查看订单
option-restart-checkout = 重新下单
option-change-amount = 修改订单

## Sending

report-send = 发送
report-cancel = 返回
report-sending = 正在发送…
report-sent = 反馈已送达
    .number = 您的反馈编号是{ $number }。
    .keep = 请保存此编号，方便日后查询。
report-failed = 商家暂时没有响应，反馈未能送出。您填写的内容已保留在这里，请再发送一次。
report-rejected = 商家的系统未能接收这份反馈，请直接联系商家，并提供支付编号。您填写的内容已保留在这里。
report-copy = 复制反馈内容
report-copied = 反馈内容已复制。

## Being told when payments work again

notify-title = 请商家在支付恢复后通知我
notify-intro = 请留下邮箱，方便商家在支付恢复后通知您。
notify-email = 邮箱
notify-email-missing = 请填写邮箱，方便商家通知您。
notify-send = 将邮箱发给商家
notify-sending = 正在发送…
# $number (String): the number of the request.
notify-sent = 商家已记下您的邮箱
    .number = 您的申请编号是{ $number }。
    .keep = 是否通知您由商家决定。请保存此编号，方便日后查询。
notify-failed = 商家暂时没有响应，申请未能送出。您填写的邮箱已保留在这里，请再发送一次。
notify-rejected = 商家的系统未能接收这份申请，请直接联系商家。您填写的邮箱已保留在这里。
