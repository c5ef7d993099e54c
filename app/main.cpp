// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/secret.h"
#include "compose.h"
#ifdef PARVIS_GUI
#include "window.h"
#endif

#include <QGuiApplication>
#include <cstdio>
#include <memory>

using namespace parvis;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("parvis"));
    QCoreApplication::setOrganizationName(QStringLiteral("parvis"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARVIS_VERSION));
}

int runCommandLine(int argc, char** argv, CommandLine& call)
{
    // Pages are set in fonts, which a screen is not needed for.
    std::unique_ptr<QCoreApplication> app;
    if (call.drawsPages()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    nameProgram();
    installLogHandler(call.quiet());
    int code = int(ExitCode::NotDone);
    {
        QObject context;
        CommandLineEnvironment environment(&context);
        call.run(&context, environment).onDone(&context, [&code](Result<int> result) {
            code = result.value_or(int(ExitCode::NotDone));
            QCoreApplication::quit();
        });
        QCoreApplication::exec();
    }
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    writeNoCore();
    CommandLine call(argc, argv);
    if (const auto finished = call.finished())
        return *finished;
    if (!call.opensWindow())
        return runCommandLine(argc, argv, call);
#ifdef PARVIS_GUI
    return runWindow(argc, argv, call);
#else
    std::fputs("parvis: this build has no window; see parvis --help for the commands\n", stderr);
    return int(ExitCode::WrongCall);
#endif
}
