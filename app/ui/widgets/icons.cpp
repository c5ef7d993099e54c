// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIcons()
{
    Q_INIT_RESOURCE(resources);
}

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QPixmap rendered(const QString& name, const QSize& size, qreal ratio, const QColor& colour)
{
    const QString key = u"parvis-icon/%1/%2x%3@%4/%5"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(colour.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer svg(u":/icons/%1.svg"_s.arg(name));
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    if (svg.isValid()) {
        QPainter painter(&pixmap);
        const QRectF whole(QPointF(0, 0), QSizeF(size * ratio));
        svg.render(&painter, whole);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(whole, colour);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QString name, Tint tint) : m_name(std::move(name)), m_tint(tint) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, size, 1, colour(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // size is already in device pixels here (Qt 6.4, QIcon::pixmap with a ratio).
        return rendered(m_name, size / scale, scale, colour(mode));
    }
    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens& t = tokens(QGuiApplication::palette());
        if (mode == QIcon::Selected) // on a chosen row, whose ground is the accent
            return t.onAccent;
        return mode == QIcon::Disabled ? mixed(t.muted, t.ground, 0.5) : tintColour(t, m_tint);
    }
    QString m_name;
    Tint m_tint;
};

} // namespace

QColor tintColour(const Tokens& t, Tint tint)
{
    switch (tint) {
    case Tint::Text:
        return t.text;
    case Tint::Muted:
        return t.muted;
    case Tint::Accent:
        return t.accent;
    case Tint::OnAccent:
        return t.onAccent;
    case Tint::Ok:
        return t.ok;
    case Tint::Warn:
        return t.warn;
    case Tint::Danger:
        return t.danger;
    }
    return t.text;
}

QIcon icon(const QString& name, Tint tint)
{
    return QIcon(new TintedEngine(name, tint));
}

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& colour)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    painter->drawPixmap(rect.topLeft(), rendered(name, rect.size(), ratio, colour));
}

QIcon applicationIcon()
{
    return QIcon(u":/icons/app.svg"_s);
}

void initResources()
{
    initIcons();
}

} // namespace parvis::ui
